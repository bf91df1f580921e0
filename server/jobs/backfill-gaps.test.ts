import '#lib/testing/database.ts'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { lookForMissed } from '#lib/conversations/look-for-missed.ts'
import { db, pool } from '#lib/db.ts'
import { talkToPerson } from '#lib/handover/talk-to-person.ts'
import { connectPage } from '#lib/pages/connect-page.ts'
import { disconnectPage } from '#lib/pages/disconnect-page.ts'
import { beat } from '#lib/pages/gaps/beat.ts'
import { testApps } from '#lib/testing/database.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import { control, newCustomer, pageId, says } from '#server/webhook/testing/simulated-page.ts'
import { checkDesk } from './check-desk.ts'
import { examinePage } from './examine-page.ts'
import { becomes, conversationOf } from './testing/conversation.ts'
import { ends, hearAgain, loseWebhooks, nothingIsLookedFor, words } from './testing/missed.ts'
import { withWorker } from './testing/with-worker.ts'

/** What makes the desk look for what it may have missed. */
let psid: string
let lea: AgentActor

withWorker()
beforeAll(async () => {
  lea = await makeAgent({ name: 'Léa Petit', role: 'supervisor' })
})
beforeEach(async () => {
  await nothingIsLookedFor()
  psid = await newCustomer()
})

describe('D20: what the desk knows it may have missed', () => {
  test('the door was shut for minutes: every Page is looked through; for seconds: none', async () => {
    expect(await beat()).toBeNull()
    await pool().query("UPDATE door_beats SET at = at - interval '20 seconds'")
    expect(await beat()).toBeNull()
    await loseWebhooks()
    await says(psid, { text: 'Où est mon colis ?' })
    await hearAgain()
    await pool().query("UPDATE door_beats SET at = at - interval '10 minutes'")
    expect(await beat()).toBeGreaterThan(600)
    await ends({ reason: 'away', state: 'done' })
    expect(await words(psid)).toEqual(['customer: Où est mon colis ?'])
    expect(await beat()).toBeNull()
  })

  test('Messenger had unsubscribed the apps: since they were last seen subscribed', async () => {
    await examinePage({ pageId })
    for (const appId of [testApps.bot, testApps.desk]) await control('faults', { unsubscribe: { pageId, appId } })
    await says(psid, { text: 'Où est mon colis ?' })
    expect(await conversationOf(psid)).toBeNull()
    await examinePage({ pageId })
    await ends({ reason: 'unsubscribed', state: 'done', found: 1 })
    expect(await words(psid)).toEqual(['customer: Où est mon colis ?'])
    const before = await db().gap.count()
    await examinePage({ pageId })
    expect(await db().gap.count()).toBe(before)
  })

  test('what came was refused for its signature: since a little before somebody was told', async () => {
    await says(psid, { quickReply: { title: 'Bonjour', payload: talkToPerson.fr.payload } })
    await becomes(psid, { holder: 'waiting', settlement: 'held' })
    const refused = (at: Date) => ({ at, reason: 'wrong-signature', byteSize: 10 })
    await db().webhookRefusal.createMany({ data: [1, 2, 3].map(() => refused(new Date())) })
    await checkDesk()
    await loseWebhooks()
    await says(psid, { text: 'Vous ne m’entendez pas ?' })
    await hearAgain()
    await db().webhookRefusal.deleteMany()
    await checkDesk()
    await ends({ reason: 'refused', state: 'done', found: 1 })
  })

  test('the Page was disconnected: since then, once it is connected again', async () => {
    await disconnectPage(pageId, 'token-invalid')
    await loseWebhooks()
    await says(psid, { text: 'Où est mon colis ?' })
    await hearAgain()
    const page = { id: pageId, name: 'Colis Express', pictureUrl: null, regime: 'routing-default-app' } as const
    await connectPage({ ...page, defaultAppId: testApps.bot, botToken: 'EAA-bot', deskToken: 'EAA-desk' })
    await ends({ reason: 'disconnected', state: 'done', found: 1 })
  })

  test('nobody without the right starts a look, and no Page that is not ours is looked through', async () => {
    const agent = await makeAgent()
    await expect(lookForMissed(agent, { pageId, hours: 1 })).rejects.toMatchObject({ code: 'not-permitted' })
    await expect(lookForMissed(lea, { pageId: '999', hours: 1 })).rejects.toMatchObject({ code: 'not-found' })
  })
})
