import { randomUUID } from 'node:crypto'
import { now } from '#lib/clock.ts'
import type { EventOutcome } from '#lib/conversations/event-outcome.ts'
import { receiveEvents } from '#lib/conversations/receive-events.ts'
import { db, pool } from '#lib/db.ts'
import type { IncomingEvent, IncomingFact } from '#lib/incoming-event.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { testApps } from './database.ts'

/** One customer on one Page, spoken for through the same verb that the webhook's events reach. */
export type Scene = { pageId: string; psid: string }

export const minutesAgo = (minutes: number) => new Date(now().getTime() - minutes * 60_000)

let pages = 0

export async function makeScene(page: Partial<Prisma.PageUncheckedCreateInput> = {}): Promise<Scene> {
  pages += 1
  const pageId = String(700_000 + pages)
  const apps = { botAppId: testApps.bot, deskAppId: testApps.desk, defaultAppId: testApps.bot }
  const sealed = { botTokenSealed: 'v1', deskTokenSealed: 'v1' }
  await db().page.create({
    data: { id: pageId, name: 'Colis Express', connectedAt: now(), ...apps, ...sealed, ...page },
  })
  return { pageId, psid: String(pages) }
}

type Circumstances = { at?: Date; appId?: string; channel?: 'messaging' | 'standby' }

function eventOf(scene: Scene, fact: IncomingFact, given: Circumstances = {}): IncomingEvent {
  const { at = now(), appId = testApps.bot, channel = 'messaging' } = given
  return { ...scene, appId, channel, at, dedupeKey: randomUUID(), ...fact }
}

export const hear = async (scene: Scene, fact: IncomingFact, given?: Circumstances): Promise<EventOutcome> =>
  (await hearAll(scene, [fact], given))[0] ?? 'unknown'

/** Several that were stored together, worked together. */
export const hearAll = (scene: Scene, facts: IncomingFact[], given?: Circumstances): Promise<EventOutcome[]> =>
  receiveEvents(
    facts.map((fact) => eventOf(scene, fact, given)),
    async () => {},
  )

export type Fact<Kind extends IncomingFact['kind']> = Extract<IncomingFact, { kind: Kind }>

export const said = (text: string | null, more: Partial<Fact<'message'>> = {}): Fact<'message'> => ({
  kind: 'message',
  mid: `m_${randomUUID()}`,
  text,
  quickReplyPayload: null,
  attachments: [],
  replyToMid: null,
  referral: null,
  isUnsent: false,
  isUnsupported: false,
  raw: {},
  ...more,
})

export const echoed = (text: string, more: Partial<Fact<'echo'>> = {}): Fact<'echo'> => ({
  kind: 'echo',
  mid: `m_${randomUUID()}`,
  fromAppId: testApps.inbox,
  metadata: null,
  isAiGenerated: false,
  text,
  attachments: [],
  replyToMid: null,
  raw: {},
  ...more,
})

export const tapped = (more: Partial<Fact<'postback'>> = {}): Fact<'postback'> => ({
  kind: 'postback',
  mid: `m_${randomUUID()}`,
  title: 'Where is my parcel?',
  payload: null,
  referral: null,
  raw: {},
  ...more,
})

export const taken = (newOwnerAppId: string, previousOwnerAppId: string | null = null): Fact<'control-taken'> => ({
  kind: 'control-taken',
  newOwnerAppId,
  previousOwnerAppId,
  metadata: null,
})

export const passed = (newOwnerAppId: string, more: Partial<Fact<'control-passed'>> = {}): Fact<'control-passed'> => ({
  kind: 'control-passed',
  newOwnerAppId,
  previousOwnerAppId: null,
  metadata: null,
  ...more,
})

export const look = ({ pageId, psid }: Scene) =>
  db().conversation.findFirstOrThrow({ where: { pageId, customer: { psid } }, include: { customer: true } })

export const messagesOf = (conversationId: string) =>
  db().message.findMany({
    where: { conversationId },
    orderBy: [{ at: 'asc' }, { arrival: 'asc' }],
    include: { attachments: true },
  })

export type Begun = { scene: Scene; conversationId: string; messageId: string }

/** Somebody whose first words the desk heard some minutes ago. */
export async function hasWritten(text: string): Promise<Begun> {
  const scene = await makeScene()
  await hear(scene, said(text), { at: minutesAgo(3) })
  const conversationId = (await look(scene)).id
  return { scene, conversationId, messageId: (await messagesOf(conversationId))[0]?.id ?? '' }
}

export const entriesOf = (conversationId: string) =>
  db().auditEntry.findMany({ where: { conversationId }, orderBy: { id: 'asc' } })

export const actionsOf = async (conversationId: string) => (await entriesOf(conversationId)).map(({ action }) => action)

export type Waiting = { task: string; payload: Record<string, string>; key: string | null; waitSeconds: number }

/** The jobs that would run next, in their order. */
export async function waitingJobs(): Promise<Waiting[]> {
  const { rows } = await pool().query<Waiting>(
    `SELECT t.identifier AS task, j.payload, j.key, round(extract(epoch FROM j.run_at - now()))::int AS "waitSeconds"
     FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
     ORDER BY j.priority, j.run_at, j.id`,
  )
  return rows
}

export const waitingTasks = async () => (await waitingJobs()).map(({ task }) => task)

export const clearJobs = () => pool().query('DELETE FROM graphile_worker._private_jobs')
