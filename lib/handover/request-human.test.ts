import '#lib/testing/database.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { listTimeline } from '#lib/conversations/list-timeline.ts'
import { db, pool } from '#lib/db.ts'
import { signalChannel } from '#lib/live/signals.ts'
import { clearJobs, entriesOf, hasWritten, look, minutesAgo, type Scene, waitingTasks } from '#lib/testing/scene.ts'
import { inConversation } from './open-conversation.ts'
import { bringToPeople } from './request-human.ts'
import { complain, notices } from './testing/complaint.ts'

let scene: Scene
let conversationId: string

beforeEach(async () => {
  ;({ scene, conversationId } = await hasWritten('Je suis furieuse'))
  await clearJobs()
})

describe('handing over to people', () => {
  test('it waits, an episode begins, the customer is told in their language, and control is wanted for the desk', async () => {
    const moved = await complain(conversationId)
    expect(moved).toMatchObject({ held: { holder: 'waiting' }, epoch: 2 })
    const conversation = await look(scene)
    expect(conversation).toMatchObject({
      holder: 'waiting',
      settlement: 'settling',
      language: 'fr',
      version: moved.version,
    })
    const episode = await db().episode.findUniqueOrThrow({ where: { id: conversation.openEpisodeId ?? '' } })
    expect(episode).toMatchObject({ openedReason: 'complaint', resolvedAt: null })
    expect(await notices(conversationId)).toEqual([['handed-over', expect.stringContaining('conseiller')]])
    expect(await waitingTasks()).toEqual(['deliver-messages', 'settle-control'])
  })

  test('a list goes on showing what the customer said, and in the flow the line that tells why stands above the notice', async () => {
    await complain(conversationId)
    const { lastMessagePreview, lastMessageAuthor } = await look(scene)
    expect([lastMessageAuthor, lastMessagePreview]).toEqual(['customer', 'Je suis furieuse'])
    const { items } = await listTimeline(conversationId)
    expect(items.at(-1)).toMatchObject({ type: 'message', text: expect.stringContaining('conseiller') })
  })

  test('what is decided after it stands after it, even within one millisecond', async () => {
    const at = minutesAgo(1)
    const first = await inConversation(
      conversationId,
      (open) => bringToPeople(open, { actor: { kind: 'bot' }, reason: 'complaint' }).then(() => open.at),
      at,
    )
    const second = await inConversation(conversationId, async (open) => open.at, at)
    expect(second.getTime()).toBeGreaterThan(first.getTime())
  })

  test('the record says who, from whom, to whom, why and on what evidence', async () => {
    await complain(conversationId)
    expect((await entriesOf(conversationId)).at(-1)).toMatchObject({
      action: 'conversation.handed-over',
      actorKind: 'bot',
      reason: 'complaint',
      before: { holder: 'bot' },
      after: { holder: 'waiting' },
      evidence: { summary: '→ furieuse' },
    })
  })

  test('it is told to the screens on commit, with what they have to show', async () => {
    const client = await pool().connect()
    try {
      await client.query(`LISTEN ${signalChannel}`)
      const heard = new Promise<string>((done) => client.once('notification', ({ payload }) => done(payload ?? '')))
      const { version } = await complain(conversationId)
      expect(JSON.parse(await heard)).toMatchObject({
        ...{ name: 'conversation.changed', id: conversationId, version, moved: true },
        items: [
          { type: 'entry', id: expect.any(String) },
          { type: 'message', id: expect.any(String) },
        ],
      })
    } finally {
      client.release(true)
    }
  })

  test('outside the reply window nothing is queued that Messenger would refuse', async () => {
    await db().conversation.update({ where: { id: conversationId }, data: { windowOpenedAt: minutesAgo(25 * 60) } })
    await complain(conversationId)
    expect(await notices(conversationId)).toEqual([])
  })
})
