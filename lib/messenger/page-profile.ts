import type { Language } from '#lib/actor.ts'
import type { Outcome, OutgoingQuickReply } from '#lib/outgoing-message.ts'
import { type Credentials, callGraph } from './graph.ts'

/** Arrives as a postback's payload, before the customer has written anything. */
export const getStartedPayload = 'RELAIS_GET_STARTED'

const greetings: Record<Language, string> = {
  en: 'Hello {{user_first_name}}! Write to us here: our assistant answers at once, and a person is never far.',
  fr: 'Bonjour {{user_first_name}} ! Écrivez-nous ici : notre assistant répond tout de suite, un humain n’est jamais loin.',
}
const locales: [locale: string, Language][] = [
  ['default', 'en'],
  ['fr_FR', 'fr'],
  ['fr_CA', 'fr'],
]

/** The Page's Get Started button, greeting and menu. The menu needs the button, so they go together. */
export async function setPageProfile(
  credentials: Credentials,
  talkToPerson: Record<Language, OutgoingQuickReply>,
): Promise<Outcome<null>> {
  const body = {
    get_started: { payload: getStartedPayload },
    greeting: locales.map(([locale, language]) => ({ locale, text: greetings[language] })),
    persistent_menu: locales.map(([locale, language]) => ({
      locale,
      composer_input_disabled: false,
      call_to_actions: [{ type: 'postback', ...talkToPerson[language] }],
    })),
  }
  const outcome = await callGraph(credentials, {
    method: 'POST',
    path: `${credentials.pageId}/messenger_profile`,
    body,
  })
  return outcome.isOk ? { isOk: true, value: null } : outcome
}
