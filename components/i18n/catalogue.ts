import alarmsEnglish from '#components/alarms/messages.en.json' with { type: 'json' }
import alarmsFrench from '#components/alarms/messages.fr.json' with { type: 'json' }
import auditEnglish from '#components/audit/messages.en.json' with { type: 'json' }
import auditFrench from '#components/audit/messages.fr.json' with { type: 'json' }
import botEnglish from '#components/bot/messages.en.json' with { type: 'json' }
import botFrench from '#components/bot/messages.fr.json' with { type: 'json' }
import composerEnglish from '#components/composer/messages.en.json' with { type: 'json' }
import composerFrench from '#components/composer/messages.fr.json' with { type: 'json' }
import conversationEnglish from '#components/conversation/messages.en.json' with { type: 'json' }
import conversationFrench from '#components/conversation/messages.fr.json' with { type: 'json' }
import customerEnglish from '#components/customer/messages.en.json' with { type: 'json' }
import customerFrench from '#components/customer/messages.fr.json' with { type: 'json' }
import doctorEnglish from '#components/doctor/messages.en.json' with { type: 'json' }
import doctorFrench from '#components/doctor/messages.fr.json' with { type: 'json' }
import inboxEnglish from '#components/inbox/messages.en.json' with { type: 'json' }
import inboxFrench from '#components/inbox/messages.fr.json' with { type: 'json' }
import intakeEnglish from '#components/intake/messages.en.json' with { type: 'json' }
import intakeFrench from '#components/intake/messages.fr.json' with { type: 'json' }
import navigationEnglish from '#components/navigation/messages.en.json' with { type: 'json' }
import navigationFrench from '#components/navigation/messages.fr.json' with { type: 'json' }
import replayEnglish from '#components/replay/messages.en.json' with { type: 'json' }
import replayFrench from '#components/replay/messages.fr.json' with { type: 'json' }
import settingsEnglish from '#components/settings/messages.en.json' with { type: 'json' }
import settingsFrench from '#components/settings/messages.fr.json' with { type: 'json' }
import signInEnglish from '#components/sign-in/messages.en.json' with { type: 'json' }
import signInFrench from '#components/sign-in/messages.fr.json' with { type: 'json' }
import supervisionEnglish from '#components/supervision/messages.en.json' with { type: 'json' }
import supervisionFrench from '#components/supervision/messages.fr.json' with { type: 'json' }
import uiEnglish from '#components/ui/messages.en.json' with { type: 'json' }
import uiFrench from '#components/ui/messages.fr.json' with { type: 'json' }
import appsEnglish from '#lib/apps/words.en.json' with { type: 'json' }
import appsFrench from '#lib/apps/words.fr.json' with { type: 'json' }
import failuresEnglish from '#lib/audit/failures.en.json' with { type: 'json' }
import failuresFrench from '#lib/audit/failures.fr.json' with { type: 'json' }
import fieldsEnglish from '#lib/pages/diagnosis/fields.en.json' with { type: 'json' }
import fieldsFrench from '#lib/pages/diagnosis/fields.fr.json' with { type: 'json' }
import checksEnglish from '#lib/pages/diagnosis/words.en.json' with { type: 'json' }
import checksFrench from '#lib/pages/diagnosis/words.fr.json' with { type: 'json' }
import gapsEnglish from '#lib/pages/gaps/words.en.json' with { type: 'json' }
import gapsFrench from '#lib/pages/gaps/words.fr.json' with { type: 'json' }
import { withFrenchSpaces } from './french-spaces.ts'
import type { Locale } from './locale.ts'
import refusalsEnglish from './refusals.en.json' with { type: 'json' }
import refusalsFrench from './refusals.fr.json' with { type: 'json' }

const english = {
  apps: appsEnglish,
  audit: { ...auditEnglish, failures: failuresEnglish },
  bot: botEnglish,
  composer: composerEnglish,
  conversation: conversationEnglish,
  customer: customerEnglish,
  inbox: inboxEnglish,
  navigation: navigationEnglish,
  alarms: alarmsEnglish,
  doctor: { ...doctorEnglish, checks: checksEnglish, fields: fieldsEnglish, gaps: gapsEnglish },
  intake: intakeEnglish,
  settings: settingsEnglish,
  replay: replayEnglish,
  'sign-in': signInEnglish,
  supervision: supervisionEnglish,
  ui: uiEnglish,
  refusals: refusalsEnglish,
}

/** What every catalogue holds: English is written first, so a screen that asks for an unknown sentence does not compile. */
export type Catalogue = typeof english

const french: Catalogue = {
  apps: appsFrench,
  audit: { ...auditFrench, failures: failuresFrench },
  bot: botFrench,
  composer: composerFrench,
  conversation: conversationFrench,
  customer: customerFrench,
  inbox: inboxFrench,
  navigation: navigationFrench,
  alarms: alarmsFrench,
  doctor: { ...doctorFrench, checks: checksFrench, fields: fieldsFrench, gaps: gapsFrench },
  intake: intakeFrench,
  settings: settingsFrench,
  replay: replayFrench,
  'sign-in': signInFrench,
  supervision: supervisionFrench,
  ui: uiFrench,
  refusals: refusalsFrench,
}

/** Every sentence the console can say. A room writes its own beside its components (messages.en.json, messages.fr.json) and is named here. */
export const catalogues: Record<Locale, Catalogue> = {
  en: english,
  fr: withFrenchSpaces(french),
}
