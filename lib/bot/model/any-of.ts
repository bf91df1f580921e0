/** Whole words, as a list: a bar between spaces or a new line ends one alternative. */
export function anyOf(alternatives: string, flags = ''): RegExp {
  const each = alternatives
    .split(/ \| |\n/)
    .map((alternative) => alternative.trim())
    .filter(Boolean)
  return new RegExp(`\\b(?:${each.join('|')})\\b`, flags)
}
