import '#lib/testing/database.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { testApps } from '#lib/testing/database.ts'
import {
  clearJobs,
  echoed,
  entriesOf,
  hear,
  look,
  makeScene,
  messagesOf,
  minutesAgo,
  said,
  waitingTasks,
} from '#lib/testing/scene.ts'
import { readRows } from './read-rows.ts'

beforeEach(async () => {
  await clearJobs()
})

describe('what others say', () => {
  test('D12, D45: the Page Inbox answers, is shown by name, and holds the conversation', async () => {
    const scene = await makeScene()
    await hear(scene, said('Bonjour'), { at: minutesAgo(2) })
    await hear(scene, echoed('Ici Léa, boutique.'), { at: minutesAgo(1) })
    const conversation = await look(scene)
    expect(conversation).toMatchObject({ holder: 'elsewhere', holderAppId: testApps.inbox, previousHolder: 'bot' })
    expect((await messagesOf(conversation.id)).at(-1)).toMatchObject({ author: 'page-inbox', status: 'sent' })
    expect(conversation.settlement).toBe('settling')
    expect(await waitingTasks()).toContain('settle-control')
  })

  test('Meta’s own AI is told apart from a person in the Page Inbox', async () => {
    const scene = await makeScene()
    await hear(scene, echoed('Hello!', { isAiGenerated: true }))
    const { id } = await look(scene)
    expect((await messagesOf(id))[0]?.content).toEqual({ isMetaAi: true })
    const [row] = await readRows([id])
    expect(row?.holder.app).toEqual({ id: testApps.inbox, role: 'meta-ai', name: null })
    const recorded = (await entriesOf(id)).filter(
      ({ reason }) => reason === 'taken-elsewhere' || reason === 'foreign-echo',
    )
    expect(recorded.map(({ evidence }) => evidence)).toMatchObject([{ isMetaAi: true }, { isMetaAi: true }])
    await hear(scene, echoed('Ici Léa, boutique.'))
    expect((await readRows([id]))[0]?.holder.app).toMatchObject({ role: 'page-inbox', name: 'Page Inbox' })
  })

  test('an app that Messenger does not name is not ours', async () => {
    const scene = await makeScene()
    await hear(scene, echoed('Promo!', { fromAppId: null }))
    const conversation = await look(scene)
    expect((await messagesOf(conversation.id))[0]).toMatchObject({ author: 'other-app', authorAppId: null })
    expect(conversation).toMatchObject({ holder: 'bot', controlOwnerAppId: 'unknown', settlement: 'settling' })
  })
})
