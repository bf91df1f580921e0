import type pg from 'pg'
import type { Regime } from '#lib/pages/page.ts'
import { apps, type Messenger } from '../customers/messenger.ts'
import type { Said } from '../customers/perform.ts'
import type { Desk } from '../ground/open-desk.ts'
import type { Quiet } from '../quiet.ts'
import type { OpenScreen } from '../screens/open-screen.ts'
import { readDesk } from './read-desk.ts'
import type { Records, Reply, Screen } from './record.ts'

type Gathered = {
  client: pg.Client
  messenger: Messenger
  screens: OpenScreen[]
  psids: string[]
  said: Said
  replies: Reply[]
  desk: Desk
  quiet: Quiet
  regime: Regime
}

/** The screens first, as they are without anybody touching them; then everybody looks through all conversations. */
export async function readRecords({
  client,
  messenger,
  screens,
  psids,
  said,
  replies,
  desk,
  quiet,
  regime,
}: Gathered): Promise<Records> {
  const shown = await Promise.all(screens.map((screen) => screen.show()))
  const conversations = await readDesk(client)
  const phones = await Promise.all(psids.map(messenger.phone))
  const walked = await Promise.all(
    screens.map((screen, index) =>
      walkShare(
        screen,
        conversations.map(({ id }) => id),
        { index, of: screens.length },
      ),
    ),
  )
  return {
    phones,
    conversations,
    screens: shown.map(
      (screen, index): Screen => ({ ...screen, timelines: [...screen.timelines, ...(walked[index] ?? [])] }),
    ),
    replies,
    asked: said.asked,
    outages: desk.outages.map(({ what, from, until }) => ({
      what,
      from: new Date(from).toISOString(),
      until: new Date(until).toISOString(),
    })),
    jumps: quiet.jumps,
    apps: { ...apps, ...speakersIn(regime) },
  }
}

/** Everybody looks through their share of all conversations. */
const walkShare = (screen: OpenScreen, ids: string[], { index, of }: { index: number; of: number }) =>
  screen.walk(ids.filter((_, position) => position % of === index))

/** Who is heard in a thread that nobody owns, and whether others are heard in any. */
function speakersIn(regime: Regime): Pick<Records['apps'], 'idleSpeaker' | 'isOthersSpeechFree'> {
  const isOneAlone = regime === 'routing-default-app' || regime === 'hop1'
  return { idleSpeaker: isOneAlone ? apps.bot : '*', isOthersSpeechFree: regime === 'hop1' }
}
