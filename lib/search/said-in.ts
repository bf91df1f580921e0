import type { TimelineItem } from '#lib/conversations/timeline.ts'

/** Every text of an item that the search finds it by, as it was written; `said_in` of the database names the same, and a test holds them together. */
export function saidIn(item: TimelineItem): string[] {
  if (item.type === 'entry') return []
  if (item.type === 'note') return [item.text]
  const { buttons = [], quickReplies = [], commands = [], template, referral, act } = item.content
  const cards = template?.elements ?? []
  const texts = [
    item.text,
    template?.text,
    ...cards.flatMap(({ title, subtitle }) => [title, subtitle]),
    ...(template?.facts ?? []).map(({ text }) => text),
    ...(act ? saidByAct(act) : []),
    referral?.adTitle,
    referral?.ref,
    ...(referral?.answers ?? []).map(({ answer }) => answer),
    ...item.attachments.flatMap(({ name, title }) => [name, title]),
    ...[...buttons, ...cards.flatMap((card) => card.buttons ?? []), ...quickReplies].map(({ title }) => title),
    ...commands,
  ]
  return texts.filter((text): text is string => Boolean(text))
}

type Act = NonNullable<Extract<TimelineItem, { type: 'message' }>['content']['act']>

function saidByAct(act: Act): (string | undefined)[] {
  switch (act.type) {
    case 'opt-in':
      return [act.topic, act.ref]
    case 'feedback':
      return act.answers.map(({ comment }) => comment)
    case 'order':
      return [...act.products.map(({ title }) => title), act.note]
    case 'coupon':
      return [act.code]
    default:
      return []
  }
}
