type Said = { text: string | null; attachments?: { type: string; name: string | null; title: string | null }[] }

const longestPreview = 140
const signs: Record<string, string> = { image: '📷', sticker: '📷', video: '🎬', audio: '🎤' }

/** One line for the lists: the words, else a sign of what came, in no language. */
export function previewOf({ text, attachments = [] }: Said): string {
  const line = text?.replace(/\s+/g, ' ').trim() || attachments.map(signOf).join(' ')
  return [...line].slice(0, longestPreview).join('')
}

const signOf = ({ type, name, title }: { type: string; name: string | null; title: string | null }) =>
  signs[type] ?? `📎 ${name ?? title ?? ''}`.trim()
