import '#lib/testing/database.ts'
import { expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { claim } from '#lib/handover/claim.ts'
import { requestHuman } from '#lib/handover/request-human.ts'
import { resolve } from '#lib/handover/resolve.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import { actionsOf, hear, look, makeScene, said } from '#lib/testing/scene.ts'
import { reassign } from './reassign.ts'

async function makeWaiting(): Promise<string> {
  const scene = await makeScene()
  await hear(scene, said('Je veux parler à quelqu’un'))
  const { id: conversationId } = await look(scene)
  await requestHuman({ conversationId, actor: { kind: 'bot' }, reason: 'asked-for-person' })
  return conversationId
}

const holderOf = async (id: string) => {
  const { holder, holderAgentId } = await db().conversation.findUniqueOrThrow({ where: { id } })
  return holderAgentId ?? holder
}

test('a supervisor reassigns several; one that is refused does not stop the others', async () => {
  const [sam, ana, ben] = [await makeAgent({ role: 'supervisor' }), await makeAgent(), await makeAgent()]
  const [one, two, three] = [await makeWaiting(), await makeWaiting(), await makeWaiting()]
  await claim(ana, { conversationId: one })
  await claim(ben, { conversationId: two })
  await resolve(ben, { conversationId: two })
  const conversationIds = [one, two, three, one]
  expect(await reassign(sam, { conversationIds, to: { agentId: ben.id }, note: 'Ben knows parcels' })).toEqual({
    assigned: [one, three],
    refused: [{ conversationId: two, code: 'move-not-allowed', detail: expect.any(Object) }],
  })
  expect(await Promise.all([one, two, three].map(holderOf))).toEqual([ben.id, 'nobody', ben.id])
  expect((await actionsOf(three)).at(-1)).toBe('conversation.transferred')
})

test('back to the queue, from whoever holds it', async () => {
  const [sam, ana] = [await makeAgent({ role: 'administrator' }), await makeAgent()]
  const conversationId = await makeWaiting()
  await claim(ana, { conversationId })
  const results = await reassign(sam, { conversationIds: [conversationId], to: 'queue', note: 'Ana is ill' })
  expect(results).toEqual({ assigned: [conversationId], refused: [] })
  expect(await holderOf(conversationId)).toBe('waiting')
})

test('a conversation that moved since the screen was drawn is left as it is, and its supervisor told who was quicker', async () => {
  const [sam, ana, ben] = [await makeAgent({ role: 'supervisor' }), await makeAgent(), await makeAgent()]
  const conversationId = await makeWaiting()
  const { epoch } = await db().conversation.findUniqueOrThrow({ where: { id: conversationId } })
  await claim(ana, { conversationId })
  const wish = {
    conversationIds: [conversationId],
    to: { agentId: ben.id },
    note: 'x',
    epochs: { [conversationId]: epoch },
  }
  const { refused } = await reassign(sam, wish)
  expect(refused).toMatchObject([{ code: 'someone-was-quicker', detail: { agentId: ana.id } }])
  expect(await holderOf(conversationId)).toBe(ana.id)
})

test('an agent may not', async () => {
  const ana = await makeAgent()
  const conversationId = await makeWaiting()
  await expect(reassign(ana, { conversationIds: [conversationId], to: 'queue', note: 'x' })).rejects.toMatchObject({
    code: 'not-permitted',
  })
  expect(await holderOf(conversationId)).toBe('waiting')
})
