export type TextPart = { text: string; href?: string }

const address = /https?:\/\/[^\s<>"']+/gi
/** What ends a sentence is not part of the address in it. */
const trailing = /[.,;:!?)\]}»”’]+$/

/** A text with its web addresses told apart; nothing else in it is ever read as markup. */
export function linkParts(text: string): TextPart[] {
  const parts: TextPart[] = []
  let from = 0
  for (const match of text.matchAll(address)) {
    const href = match[0].replace(trailing, '')
    if (!URL.canParse(href)) continue
    if (match.index > from) parts.push({ text: text.slice(from, match.index) })
    parts.push({ text: href, href })
    from = match.index + href.length
  }
  if (from < text.length) parts.push({ text: text.slice(from) })
  return parts
}
