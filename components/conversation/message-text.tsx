import { linkParts } from './linked-text.ts'

/** What was written, with its addresses as links. */
export function MessageText({ text }: { text: string }) {
  let from = 0
  return (
    <p dir="auto" className="whitespace-pre-wrap break-words text-reading">
      {linkParts(text).map((part) => {
        const key = from
        from += part.text.length
        if (!part.href) return <span key={key}>{part.text}</span>
        return (
          <a key={key} href={part.href} target="_blank" rel="noreferrer" className="underline [overflow-wrap:anywhere]">
            {part.text}
          </a>
        )
      })}
    </p>
  )
}
