import { testApps } from '#lib/testing/database.ts'
import { callsTo, MessengerThread } from '#lib/testing/messenger-thread.ts'
import { hear, look, makeScene, minutesAgo, type Scene, said, taken } from '#lib/testing/scene.ts'
import type { ControlRules } from '../control.ts'
import { settleControl } from '../settle-control.ts'

const { bot, desk, inbox } = testApps
export const routedPage: ControlRules = {
  regime: 'routing-default-app',
  botAppId: bot,
  deskAppId: desk,
  defaultAppId: bot,
}
export const zeroPage: ControlRules = { ...routedPage, regime: 'routing-zero-config', defaultAppId: null }

/** For tests: a conversation that has just begun, and its thread as Messenger has it. */
export type ThreadBegun = { scene: Scene; conversationId: string; thread: MessengerThread }

export async function begin(page: ControlRules): Promise<ThreadBegun> {
  const scene = await makeScene(page)
  const thread = new MessengerThread(page)
  thread.customerActs(minutesAgo(2).getTime())
  await hear(scene, said('Bonjour'), { at: minutesAgo(2) })
  return { scene, thread, conversationId: (await look(scene)).id }
}

/** The calls that it took. */
export async function settle({ conversationId, thread }: ThreadBegun): Promise<string[]> {
  const { calls, made } = callsTo(thread)
  await settleControl(conversationId, calls)
  return made
}

export async function inboxTakes({ scene, thread }: ThreadBegun) {
  thread.takenBy(inbox, Date.now())
  await hear(scene, taken(inbox, thread.ownerAppId))
}
