import type { Language } from '#lib/actor.ts'

export type InBothLanguages = Record<Language, string>

/** What the bot says when an answer is called for. Titles of buttons and quick replies hold 20 characters (Send API). */
export type AnswerReply = {
  text: InBothLanguages
  imageUrl?: string
  buttons?: (
    | { type: 'web_url'; title: InBothLanguages; url: string }
    | { type: 'postback'; title: InBothLanguages; payload: string }
  )[]
  quickReplies?: { title: InBothLanguages; payload: string }[]
}

/** An entry of the bot's knowledge. `key` is what the model, the turns and the audit name it by. */
export type Answer = {
  key: string
  title: InBothLanguages
  reply: AnswerReply
  phrases: Record<Language, string[]>
  isActive: boolean
}
