import type { ExcerptPart } from './found.ts'
import { plain, spelledWords } from './plain-words.ts'

const before = 32
const after = 90

/** The first of these texts with the most of the wanted words, around the first of them, with every one of them marked. */
export function excerptOf(texts: readonly string[], wanted: readonly string[]): ExcerptPart[] {
  const marked = texts.map((text) => ({ text, marks: marksIn(text, wanted) }))
  const best = marked.reduce<(typeof marked)[number] | undefined>(
    (best, each) => (best && best.marks.wanted >= each.marks.wanted ? best : each),
    undefined,
  )
  if (!best) return []
  return partsAround(best.text, best.marks.spans)
}

type Span = { from: number; to: number }

function marksIn(text: string, wanted: readonly string[]): { spans: Span[]; wanted: number } {
  const spans: Span[] = []
  const found = new Set<string>()
  for (const { word, from, to } of spelledWords(text)) {
    const matches = wanted.filter((each) => isBeginning(each, plain(word)))
    if (matches.length === 0) continue
    spans.push({ from, to })
    for (const match of matches) found.add(match)
  }
  return { spans, wanted: found.size }
}

/** As the database reads it: a single letter has to be the whole word. */
const isBeginning = (wanted: string, word: string) => (wanted.length > 1 ? word.startsWith(wanted) : word === wanted)

function partsAround(text: string, spans: Span[]): ExcerptPart[] {
  const first = spans[0]?.from ?? 0
  const from = first <= before ? 0 : startOfWord(text, first - before)
  const to = Math.min(text.length, first + after)
  const parts: ExcerptPart[] = []
  let at = from
  const add = (until: number, isFound: boolean) => {
    if (until > at) parts.push({ text: text.slice(at, until).replace(/\s+/g, ' ').toWellFormed(), isFound })
    at = Math.max(at, until)
  }
  for (const span of spans.filter((each) => each.from < to)) {
    add(span.from, false)
    add(span.to, true)
  }
  add(Math.max(to, at), false)
  if (from > 0) parts.unshift({ text: '… ', isFound: false })
  if (at < text.length) parts.push({ text: ' …', isFound: false })
  return parts
}

/** Not from the middle of a word, unless it is a very long one. */
function startOfWord(text: string, at: number): number {
  const space = text.slice(at, at + before).search(/\s/)
  return space < 0 ? at : at + space + 1
}
