import type { AgentActor } from '#lib/actor.ts'
import { requirePermission } from '#lib/agents/permissions.ts'
import { now } from '#lib/clock.ts'
import { transact } from '#lib/db.ts'
import { Refusal } from '#lib/errors.ts'
import type { LookBack } from '#lib/pages/gaps/input.ts'
import { noticeGap } from '#lib/pages/gaps/notice-gap.ts'

/** Somebody suspects that messages did not come: they are looked for. Throws `not-permitted`, `not-found`. */
export async function lookForMissed(agent: AgentActor, { pageId, hours }: LookBack): Promise<void> {
  requirePermission(agent, 'operate')
  const until = now()
  const since = new Date(until.getTime() - hours * 3_600_000)
  const isLooking = await transact((tx) => noticeGap(tx, { pageId, actor: agent, reason: 'asked', since, until }))
  if (!isLooking) throw new Refusal('not-found', { page: pageId })
}
