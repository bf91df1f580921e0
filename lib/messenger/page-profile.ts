import type { Outcome } from '#lib/outgoing-message.ts'
import { type Credentials, callGraph } from './graph.ts'

/** Arrives as a postback's payload, before the customer has written anything. */
export const getStartedPayload = 'RELAIS_GET_STARTED'

const english = {
  greeting: 'Hello {{user_first_name}}! Write to us here: our assistant answers at once, and a person is never far.',
  talkToPerson: 'Talk to a person',
}
const french = {
  greeting:
    'Bonjour {{user_first_name}} ! Écrivez-nous ici : notre assistant répond tout de suite, un humain n’est jamais loin.',
  talkToPerson: 'Parler à quelqu’un',
}
const words = { default: english, fr_FR: french, fr_CA: french }

/** The Page's Get Started button, greeting and menu. The menu needs the button, so they go together. */
export async function setPageProfile(
  credentials: Credentials,
  { talkToPersonPayload }: { talkToPersonPayload: string },
): Promise<Outcome<null>> {
  const locales = Object.entries(words)
  const body = {
    get_started: { payload: getStartedPayload },
    greeting: locales.map(([locale, { greeting }]) => ({ locale, text: greeting })),
    persistent_menu: locales.map(([locale, { talkToPerson }]) => ({
      locale,
      composer_input_disabled: false,
      call_to_actions: [{ type: 'postback', title: talkToPerson, payload: talkToPersonPayload }],
    })),
  }
  const outcome = await callGraph(credentials, {
    method: 'POST',
    path: `${credentials.pageId}/messenger_profile`,
    body,
  })
  return outcome.isOk ? { isOk: true, value: null } : outcome
}
