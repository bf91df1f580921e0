import pg from 'pg'
import type { Bench } from '../bench.ts'
import type { Desk } from '../desk/open-desk.ts'
import { supervisor } from '../desk/people.ts'
import { type Measured, percentiles } from '../figures.ts'
import { atPace, processorMsOf } from '../pace.ts'
import { type HeldConversation, openHeldConversations } from './held-conversations.ts'
import { listenForMessages, wallClock } from './listen-for-messages.ts'
import { measurePlainRelay } from './measure-plain-relay.ts'
import { openScreen, type Screen } from './screen.ts'

type Size = { customers: number; count: number; perSecond: number }
type Said = { text: string; at: number; listed: number; shown: number }

/** From a customer's tap on "send" to the screen of an agent who has the conversation open. */
export async function measureLive(
  bench: Bench,
  { customers, ...pace }: Size = { customers: 20, count: 300, perSecond: 20 },
): Promise<Measured> {
  const desk = await bench.desk()
  const screen = await openScreen(desk.url, supervisor.email)
  const conversations = await openHeldConversations(desk, screen, customers)
  for (const { id } of conversations) await screen.socket.emitWithAck('watch', id)
  const { result: said, processorMs } = await processorMsOf(desk, pace.count, () =>
    speak({ desk, screen, conversations, ...pace }),
  )
  screen.socket.disconnect()
  const floor = percentiles(await measurePlainRelay(bench, pace))
  const kept = await keptAt(desk, said)
  const times = (end: (each: Said) => number) => percentiles(said.map((each) => end(each) - each.at))
  const unit = 'ms' as const
  return {
    name: 'live',
    title: `Message to an agent's screen, at ${pace.perSecond} per second`,
    floor: 'pg_notify to a socket.io client, through a process that does nothing else',
    lines: [
      { what: 'shown in the open conversation', unit, relais: times(({ shown }) => shown), floor },
      { what: 'shown in the list', unit, relais: times(({ listed }) => listed), floor },
      { what: 'of it, until the door has read it', unit, relais: times(({ text }) => kept(text)), floor: null },
      { what: 'processor time of the desk, per message', unit, relais: { value: processorMs }, floor: null },
    ],
  }
}

type Speech = { desk: Desk; screen: Screen; conversations: HeldConversation[]; count: number; perSecond: number }

async function speak({ desk, screen, conversations, count, perSecond }: Speech): Promise<Said[]> {
  const hear = listenForMessages(screen)
  return atPace({
    count,
    perSecond,
    act: async (index) => {
      const { psid = '', id = '' } = conversations[index % conversations.length] ?? {}
      const text = `Message ${index}: my parcel has not moved since Monday, where is it?`
      const at = wallClock()
      const [{ listed, shown }] = await Promise.all([hear({ id, index, text }), desk.messenger.say(psid, text)])
      return { text, at, listed, shown }
    },
  })
}

/** When the door read each text, by the desk's own record. */
async function keptAt({ databaseUrl }: Desk, said: Said[]): Promise<(text: string) => number> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<{ text: string; at: Date }>(
    `SELECT item #>> '{message,text}' AS text, min(received_at) AS at FROM webhook_events
     WHERE item #>> '{message,text}' = ANY($1) GROUP BY 1`,
    [said.map(({ text }) => text)],
  )
  await client.end()
  const times = new Map(rows.map(({ text, at }) => [text, at.getTime()]))
  return (text) => {
    const at = times.get(text)
    if (at === undefined) throw new Error(`The door kept nothing of: ${text}`)
    return at
  }
}
