export type Bubble = { text: string | null; imageUrl: string | null; buttons: string[]; quickReplies: string[] }

/** One bubble of the bot as the customer sees it: the words, and below them what can be tapped. */
export function ReplyBubble({ bubble, lang }: { bubble: Bubble; lang: string }) {
  return (
    <div lang={lang} className="flex flex-col items-start gap-1.5">
      {bubble.imageUrl && (
        // biome-ignore lint/performance/noImgElement: shown from where the customer's phone will fetch it.
        <img src={bubble.imageUrl} alt="" className="max-h-40 max-w-full rounded-bubble border border-line" />
      )}
      {bubble.text && (
        <div className="max-w-full overflow-hidden rounded-bubble bg-bubble text-ink text-reading">
          <p className="whitespace-pre-line break-words px-3 py-2">{bubble.text}</p>
          {bubble.buttons.map((title) => (
            <p
              key={title}
              className="border-line border-t px-3 py-1.5 text-center font-medium text-accent-ink text-list"
            >
              {title}
            </p>
          ))}
        </div>
      )}
      <Taps titles={bubble.quickReplies} />
    </div>
  )
}

function Taps({ titles }: { titles: readonly string[] }) {
  if (titles.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-1.5">
      {titles.map((title) => (
        <li key={title} className="rounded-full border border-accent-line px-2.5 py-0.5 text-accent-ink text-list">
          {title}
        </li>
      ))}
    </ul>
  )
}
