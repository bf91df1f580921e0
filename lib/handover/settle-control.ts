import { now } from '#lib/clock.ts'
import type { Failure, Outcome } from '#lib/outgoing-message.ts'
import { disconnectPage } from '#lib/pages/disconnect-page.ts'
import type { ControlCalls, OwnerReading } from './control-calls.ts'
import { planNext, type Settling } from './plan-next.ts'
import { recordAnswer, recordReading } from './record-settlement.ts'

/** Each round proves something new; more than these in one run means that two apps pull at one thread. */
const mostRounds = 6

/**
 * Brings actual control to where the holder wants it: read, plan, one call, record, and again until they agree or Messenger
 * has said no. Level-triggered, so it may be run twice, late or after a crash. Throws when Messenger could not be reached or
 * the thread does not come to rest: the job's queue tries again.
 */
export async function settleControl(conversationId: string, calls: ControlCalls): Promise<void> {
  let canTake = true
  let hasLooked = false
  for (let round = 0; round < mostRounds; round += 1) {
    const settling = await planNext(conversationId, { canTake, hasLooked })
    if (!settling) return
    const failure = await perform(settling, calls)
    if (failure?.code === 'take-not-enabled') canTake = false
    hasLooked = true
    if (failure && (await isFinal(settling, failure))) return
  }
  throw new Error(`control did not come to rest in ${mostRounds} calls`)
}

async function isFinal({ target, plan }: Settling, failure: Failure): Promise<boolean> {
  if (failure.handling === 'retry') throw new Error(`Messenger could not be asked about control: ${failure.code}`)
  if (failure.handling === 'reconnect') await disconnectPage(target.pageId, failure.code)
  const isRequestNext = failure.code === 'take-not-enabled' && plan.call === 'take'
  const isLookNext = failure.handling === 'not-ours' || failure.handling === 'ambiguous' || plan.call === 'read-owner'
  return failure.handling === 'reconnect' || !(isRequestNext || isLookNext)
}

async function perform(settling: Settling, calls: ControlCalls): Promise<Failure | null> {
  if (settling.plan.call === 'read-owner') return readOwner(settling, calls)
  const outcome = await makeCall(settling, calls)
  await recordAnswer(settling, outcome, now())
  return outcome.isOk ? null : outcome.failure
}

function makeCall({ plan, target, metadata }: Settling, calls: ControlCalls): Promise<Outcome<null>> {
  if (plan.call === 'read-owner') throw new Error('reading is not a control call')
  if (plan.call === 'pass') return calls.pass({ ...target, appId: plan.as, targetAppId: plan.to, metadata })
  return calls[plan.call]({ ...target, appId: plan.as, metadata })
}

/** Only the owner and the default app are told who it is, so each of our apps is asked before we call it foreign. */
async function readOwner(settling: Settling, calls: ControlCalls): Promise<Failure | null> {
  const { target, readers } = settling
  let reading: Outcome<OwnerReading> | undefined
  for (const appId of readers) {
    reading = await calls.readOwner({ ...target, appId })
    if (reading.isOk && reading.value.kind !== 'hidden') break
  }
  if (!reading) return null
  const isToBeRepeated =
    !reading.isOk && (reading.failure.handling === 'retry' || reading.failure.handling === 'reconnect')
  if (!isToBeRepeated) await recordReading(settling, reading, now())
  return reading.isOk ? null : reading.failure
}
