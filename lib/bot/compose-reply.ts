import type { Language } from '#lib/actor.ts'
import { talkToPerson } from '#lib/handover/talk-to-person.ts'
import type { OutgoingButton, OutgoingQuickReply } from '#lib/outgoing-message.ts'
import type { Answer, InBothLanguages } from './answers/answer.ts'
import { answerPayloadPrefix } from './answers/payload.ts'
import type { SmallTalk } from './understanding.ts'
import en from './words.en.json' with { type: 'json' }
import fr from './words.fr.json' with { type: 'json' }

const words = { en, fr }

/** One bubble of the bot. Pictures stand alone: Messenger takes no text beside them. */
export type Bubble =
  | { text: string; buttons?: OutgoingButton[]; quickReplies?: OutgoingQuickReply[] }
  | { imageUrl: string }

/** What the bot says; the last bubble always carries the way to a person (promise 4). */
export type Saying =
  | { kind: 'answer'; answer: Answer }
  | { kind: 'offer'; answers: Answer[] }
  | { kind: 'small-talk'; about: SmallTalk }
  | { kind: 'welcome' }

type Context = {
  language: Language
  pageName: string
  /** First words to this customer, or the first after a long silence. */
  isGreeting: boolean
  /** The customer has sent a card number: they are told not to, before anything else. */
  isCardNumberSent?: boolean
}

/** The law in several countries, and Messenger's policy, ask that an automated assistant says what it is before anything else. */
export function composeReply(saying: Saying, context: Context): Bubble[] {
  const { language, pageName, isGreeting, isCardNumberSent } = context
  const greeting: Bubble[] = isGreeting ? [{ text: words[language].greeting.replace('{page}', pageName) }] : []
  const caution: Bubble[] = isCardNumberSent ? [{ text: words[language]['card-number'] }] : []
  const isGreetedTwice = isGreeting && saying.kind === 'small-talk' && saying.about === 'greeting'
  return [...greeting, ...caution, ...bubbles(isGreetedTwice ? { kind: 'welcome' } : saying, language)]
}

function bubbles(saying: Saying, language: Language): Bubble[] {
  const toPerson = talkToPerson[language]
  switch (saying.kind) {
    case 'answer':
      return answerBubbles(saying.answer, language, toPerson)
    case 'offer':
      return [
        {
          text: words[language].offer,
          quickReplies: [...saying.answers.map((answer) => choice(answer, language)), toPerson],
        },
      ]
    case 'small-talk':
      return [{ text: words[language]['small-talk'][saying.about], quickReplies: [toPerson] }]
    case 'welcome':
      return [{ text: words[language].welcome, quickReplies: [toPerson] }]
  }
}

function answerBubbles({ reply }: Answer, language: Language, toPerson: OutgoingQuickReply): Bubble[] {
  const picture: Bubble[] = reply.imageUrl ? [{ imageUrl: reply.imageUrl }] : []
  const translate = ({ title, ...rest }: { title: InBothLanguages; payload: string }) => ({
    ...rest,
    title: title[language],
  })
  const buttons = reply.buttons?.map(({ title, ...rest }) => ({ ...rest, title: title[language] }))
  const own = (reply.quickReplies ?? []).filter(({ payload }) => payload !== toPerson.payload)
  const quickReplies = [...own.map(translate), toPerson]
  return [...picture, { text: reply.text[language], ...(buttons?.length ? { buttons } : {}), quickReplies }]
}

const choice = ({ key, title }: Answer, language: Language): OutgoingQuickReply => ({
  title: title[language],
  payload: `${answerPayloadPrefix}${key}`,
})
