import { cardPicture } from '#lib/message-parts.ts'
import type { MessageContent } from './timeline.ts'

type Said = {
  text: string | null
  attachments?: { type: string; name: string | null; title: string | null }[]
  content?: MessageContent
}

const longestPreview = 140
const signs: Record<string, string> = {
  image: '📷',
  sticker: '📷',
  video: '🎬',
  reel: '🎬',
  ig_reel: '🎬',
  audio: '🎤',
  location: '📍',
  fallback: '🔗',
  share: '🔗',
  post: '🔗',
  ig_post: '🔗',
  appointment_booking: '📅',
}

/** One line for the lists: the words, else a sign of what came, in no language. */
export function previewOf({ text, attachments = [], content = {} }: Said): string {
  const files = attachments.filter(({ type }) => type !== cardPicture)
  const line =
    text?.replace(/\s+/g, ' ').trim() || builtWords(content) || files.map(signOf).join(' ') || actSign(content)
  return cut(line)
}

function cut(line: string): string {
  const characters = [...line]
  return characters.length > longestPreview
    ? `${characters
        .slice(0, longestPreview - 1)
        .join('')
        .trimEnd()}…`
    : line
}

const signOf = ({ type, name, title }: { type: string; name: string | null; title: string | null }) =>
  [signs[type] ?? '📎', signs[type] === '📷' ? null : (name ?? title)].filter(Boolean).join(' ')

function builtWords({ template, commands }: MessageContent): string {
  const card = template?.elements?.find(({ title }) => title)
  return template?.text ?? card?.title ?? commands?.map((command) => `/${command}`).join(' ') ?? ''
}

function actSign({ act, referral }: MessageContent): string {
  if (referral) return ['🔗', referral.adTitle ?? referral.ref].filter(Boolean).join(' ')
  switch (act?.type) {
    case 'opt-in':
      return `🔔 ${act.topic ?? ''}`.trim()
    case 'feedback':
      return `⭐ ${act.answers.map(({ score, comment }) => [score, comment].filter(Boolean).join(' ')).join(' ')}`.trim()
    case 'rating':
      return act.isGood ? '👍' : '👎'
    case 'order':
      return `🛒 ${act.products.flatMap(({ title }) => title ?? []).join(', ')}`.trim()
    case 'coupon':
      return `🎟️ ${act.code ?? ''}`.trim()
    case 'account-link':
      return '🔗'
    default:
      return ''
  }
}
