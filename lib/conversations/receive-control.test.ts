import '#lib/testing/database.ts'
import { describe, expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { testApps } from '#lib/testing/database.ts'
import { actionsOf, entriesOf, hear, look, makeScene, minutesAgo, passed, said, taken } from '#lib/testing/scene.ts'

describe('control', () => {
  test('D50: every change of owner is recorded with both owners and the evidence', async () => {
    const scene = await makeScene()
    await hear(scene, said('Bonjour'), { at: minutesAgo(2) })
    await hear(scene, taken(testApps.inbox, testApps.bot), { at: minutesAgo(1) })
    const entry = (await entriesOf((await look(scene)).id)).find(({ reason }) => reason === 'taken')
    expect(entry).toMatchObject({
      action: 'control.changed',
      before: { ownerAppId: testApps.bot },
      after: { ownerAppId: testApps.inbox },
      evidence: { kind: 'taken', channel: 'messaging', previousOwnerAppId: testApps.bot },
    })
  })

  test('the same event from both apps changes once', async () => {
    const scene = await makeScene()
    const at = minutesAgo(1)
    await hear(scene, said('Bonjour'), { at: minutesAgo(2) })
    expect(await hear(scene, taken(testApps.inbox), { at })).toBe('processed')
    expect(await hear(scene, taken(testApps.inbox), { at, appId: testApps.desk })).toBe('duplicate')
  })

  test('D40: another app passes to the desk: people have new work, with what it told as the summary', async () => {
    const scene = await makeScene()
    const metadata = JSON.stringify({ reason: 'asks for a refund' })
    await hear(scene, passed(testApps.desk, { previousOwnerAppId: '999999', metadata }))
    const conversation = await look(scene)
    expect(conversation).toMatchObject({ holder: 'waiting', settlement: 'held' })
    const handover = await db().handover.findFirstOrThrow({ where: { conversationId: conversation.id } })
    // D63: parsed once for people, and the string kept as it was.
    expect(handover).toMatchObject({ summary: 'asks for a refund', evidence: { metadata } })
  })

  test('another app that asks for the thread is shown, and gets nothing by itself', async () => {
    const scene = await makeScene()
    await hear(scene, said('Bonjour'))
    await hear(scene, { kind: 'control-requested', byAppId: testApps.inbox, metadata: null })
    const conversation = await look(scene)
    expect(conversation).toMatchObject({ holder: 'bot', controlOwnerAppId: testApps.bot })
    expect(await actionsOf(conversation.id)).toContain('control.asked')
  })

  test('D9, D58: app ids are compared as the strings they are', async () => {
    const scene = await makeScene({ botAppId: '0123', defaultAppId: '0123' })
    await hear(scene, said('Bonjour'), { at: minutesAgo(2) })
    await hear(scene, passed('123'), { at: minutesAgo(1) })
    expect(await look(scene)).toMatchObject({ holder: 'elsewhere', holderAppId: '123' })
  })
})
