import type { Language } from '#lib/actor.ts'
import type { OutgoingQuickReply } from '#lib/outgoing-message.ts'

/**
 * The payload of the always-present "Talk to a person" button. It hands over in any state and without the bot, so that a bot
 * that is down, slow or wrong can never stand between a customer and a human.
 */
export const talkToPersonPayload = 'RELAIS_TALK_TO_PERSON'

const inLanguage = (title: string): OutgoingQuickReply => ({ title, payload: talkToPersonPayload })

/** The same words wherever it stands: under the bot's answers, under a notice and in the Page's menu. */
export const talkToPerson: Record<Language, OutgoingQuickReply> = {
  en: inLanguage('Talk to a person'),
  fr: inLanguage('Parler à quelqu’un'),
}

const plain = (title: string) => title.trim().replaceAll('’', "'").toLowerCase()

/** The button itself tells the language of somebody who has not written yet. */
export const languageOfButton = (title: string | null): Language | null =>
  title === null
    ? null
    : ((['en', 'fr'] as const).find((each) => plain(talkToPerson[each].title) === plain(title)) ?? null)
