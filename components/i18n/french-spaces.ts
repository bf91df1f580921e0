type Sentences = { [key: string]: string | Sentences }

const narrow = '\u202f'
const full = '\u00a0'

/**
 * French writes a space before high punctuation and inside quotation marks, where a line must not break. The catalogues are written with
 * the space of the keyboard; here it becomes the right one.
 */
export function spaced(sentence: string): string {
  return sentence.replace(/ (?=[?!;])/g, narrow).replace(/ (?=[:»%])|(?<=«) /g, full)
}

/** All sentences of a catalogue, with the same keys. */
export function withFrenchSpaces<Catalogue extends Sentences>(catalogue: Catalogue): Catalogue {
  const entries = Object.entries(catalogue).map(([key, value]) => [
    key,
    typeof value === 'string' ? spaced(value) : withFrenchSpaces(value),
  ])
  return Object.fromEntries(entries)
}
