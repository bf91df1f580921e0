import { spellingOf } from './sms-spellings.ts'

const angryFaces = /😠|😡|🤬|👿|😤|🖕|💩|🤮|😾|👎/u
const happyFaces = /😀|😃|😄|😁|😊|🙂|😍|🥰|❤|♥|👍|🙏|👌|🎉|😘/u

/**
 * The words of a message as every model and rule sees them: lower case, no accents, no punctuation, elisions apart
 * ("c'est" → "c est"), contractions together ("don't" → "dont"), stretched letters and phone spellings undone,
 * each run of digits as one 0. What is left matches [a-z0 ], so \b in a rule means what it says.
 */
export function normalise(text: string): string {
  return spellOut(plainLetters(text))
}

function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u200b-\u200f\ufeff]+/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/[’‘ʼ´`′]/g, "'")
    .replace(/(?:https?:\/\/|www\.)\S+/g, ' weblink ')
    .replace(/\S+@\S+\.\S+/g, ' mailaddress ')
    .replace(/\b(quelqu|jusqu|lorsqu|puisqu|presqu|aujourd|qu|[cdjlmnst])'/g, '$1 ')
    .replace(/'/g, '')
    .replace(/([a-z])\1{2,}/g, '$1')
}

function spellOut(letters: string): string {
  return (letters.match(/[a-z0-9]+/g) ?? [])
    .map((word) => spellingOf.get(word) ?? word)
    .join(' ')
    .replace(/[0-9]+/g, '0')
}

/** What the writing itself says (anger in capitals, marks and faces), as words that no message contains. */
export function toneOf(text: string): string[] {
  const tone: string[] = []
  if (angryFaces.test(text)) tone.push('xangryfacex')
  if (happyFaces.test(text)) tone.push('xhappyfacex')
  if (/!\s*!/.test(text)) tone.push('xexclaimsx')
  if (/\?\s*\?\s*\?|\?\s*!|!\s*\?/.test(text)) tone.push('xinsistsx')
  if (isShouted(text)) tone.push('xshoutsx')
  return tone
}

/** Capitals count as shouting from three words of three letters on: "IBAN" or "SAV" alone are just names. */
function isShouted(text: string): boolean {
  const words = text.match(/\p{L}{3,}/gu) ?? []
  const shouted = words.filter((word) => word === word.toUpperCase() && word !== word.toLowerCase())
  return shouted.length >= 3 && shouted.length * 2 > words.length
}

/** Order numbers, amounts, dates and bare references carry no wish: customers send many of them. */
export function isOnlyReference(text: string): boolean {
  const parts = text
    .trim()
    .split(/[\s,;:/#°()€$£-]+/)
    .filter(Boolean)
  return (
    parts.length > 0 && parts.every((part) => /\d/.test(part) || /^(n|no|num|ref|order|eur|euros?)\.?$/i.test(part))
  )
}

/** Sentences and clauses, so that a complaint beside a routine question is scored on its own. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/[.!?;…\n]+|,?\s+(?:mais|sauf que|par contre|but|however|although)\s+/i)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}{2,}/u.test(sentence))
}
