import { now } from '#lib/clock.ts'
import { db } from '#lib/db.ts'

export type RefusedDelivery = {
  reason: 'no-signature' | 'wrong-signature' | 'too-large' | 'wrong-verify-token'
  remote: string | null
  byteSize: number
}

/** What was turned away at the door, in one statement for however many: somebody may be trying keys, or a secret be wrong. */
export async function countRefusals(refusals: RefusedDelivery[]): Promise<void> {
  const at = now()
  await db().webhookRefusal.createMany({ data: refusals.map((refusal) => ({ at, ...refusal })) })
}
