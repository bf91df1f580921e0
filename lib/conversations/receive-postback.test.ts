import '#lib/testing/database.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { talkToPersonPayload } from '#lib/handover/talk-to-person.ts'
import { testApps } from '#lib/testing/database.ts'
import { clearJobs, hear, look, makeScene, messagesOf, minutesAgo, tapped, waitingJobs } from '#lib/testing/scene.ts'

beforeEach(async () => {
  await clearJobs()
})

describe('D17: a postback comes once with its payload and once without', () => {
  test('without it first: the bot waits for the other copy, which completes the message', async () => {
    const scene = await makeScene()
    const button = tapped()
    await hear(scene, button, { channel: 'standby', appId: testApps.desk })
    expect(await waitingJobs()).toContainEqual(expect.objectContaining({ task: 'answer-with-bot', waitSeconds: 3 }))
    expect(await hear(scene, { ...button, payload: 'PARCEL' })).toBe('processed')
    expect(await waitingJobs()).toContainEqual(expect.objectContaining({ task: 'answer-with-bot', waitSeconds: 0 }))
    const messages = await messagesOf((await look(scene)).id)
    expect(messages).toMatchObject([{ text: button.title, content: { tapped: { payload: 'PARCEL' } } }])
  })

  test('with it first, the other copy says nothing new', async () => {
    const scene = await makeScene()
    const button = tapped({ mid: null, payload: 'PARCEL' })
    const at = minutesAgo(1)
    await hear(scene, button, { at })
    expect(await hear(scene, { ...button, payload: null }, { at, channel: 'standby' })).toBe('duplicate')
    expect(await messagesOf((await look(scene)).id)).toHaveLength(1)
  })

  test('the copy with the payload may be the one that asks for a person', async () => {
    const scene = await makeScene()
    const button = tapped({ title: 'Parler à un conseiller' })
    await hear(scene, button, { channel: 'standby', appId: testApps.desk })
    await hear(scene, { ...button, payload: talkToPersonPayload })
    expect(await look(scene)).toMatchObject({ holder: 'waiting' })
  })
})
