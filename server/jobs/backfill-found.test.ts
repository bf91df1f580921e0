import '#lib/testing/database.ts'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { moveClock } from '#lib/clock.ts'
import { lookForMissed } from '#lib/conversations/look-for-missed.ts'
import { db } from '#lib/db.ts'
import { eraseCustomer } from '#lib/erasure/erase-customer.ts'
import { talkToPerson } from '#lib/handover/talk-to-person.ts'
import { testApps } from '#lib/testing/database.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import { control, newCustomer, pageId, says } from '#server/webhook/testing/simulated-page.ts'
import { becomes, conversationOf, soon } from './testing/conversation.ts'
import {
  ends,
  entries,
  hearAgain,
  holdWebhooks,
  inboxSays,
  isServed,
  letGo,
  look,
  loseWebhooks,
  nothingIsLookedFor,
  shown,
  words,
} from './testing/missed.ts'
import { withWorker } from './testing/with-worker.ts'

/** D20 and D21 on the real way: webhooks that never came, Messenger asked for what they said, and what the thread shows then. */
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
afterEach(async () => {
  moveClock(0)
  await control('clock', { real: true })
})

const turns = () => db().botTurn.count({ where: { conversation: { customer: { psid } } } })
const pass = (seconds: number) => {
  moveClock(seconds * 1000)
  return control('clock', { advanceSeconds: seconds })
}

describe('D21: what no webhook told', () => {
  test('is found, stands in its place under its author’s name, and who still waits is answered', async () => {
    await isServed(psid)
    await loseWebhooks()
    await inboxSays(psid, 'Nous regardons.')
    await says(psid, { text: 'Vous ouvrez à quelle heure ?' })
    await hearAgain()
    expect(await words(psid)).toEqual(['customer: Bonjour'])
    expect(await look(lea)).toMatchObject({ found: 2, unreadable: 0, askedById: lea.id })
    expect(await words(psid)).toEqual([
      'customer: Bonjour',
      'other-app: Nous regardons.',
      'customer: Vous ouvrez à quelle heure ?',
    ])
    // Nobody told who has the thread: Messenger was asked, and it was the inbox.
    await becomes(psid, { holder: 'elsewhere', controlOwnerAppId: testApps.inbox, lastMessageAuthor: 'customer' })
    expect((await entries('messages.found'))[0]).toMatchObject({
      after: { found: 2 },
      conversationId: (await conversationOf(psid))?.id,
    })
    expect((await entries('gap.looked-through'))[0]).toMatchObject({ after: { found: 2, unreadable: 0 } })
  })

  test('a stranger who wrote meanwhile gets their conversation, their answer and their reply window', async () => {
    await loseWebhooks()
    await says(psid, { text: 'Où est mon colis ?' })
    await hearAgain()
    await look(lea)
    const found = await conversationOf(psid)
    expect(found).toMatchObject({ lastMessageAuthor: expect.any(String) })
    const [asked] = await shown(psid)
    expect([found?.windowOpenedAt, found?.customerWroteAt]).toEqual([asked?.at, asked?.at])
    await expect.poll(turns, soon).toBe(1)
  })

  test('looked for again, nothing comes twice and nobody is answered twice', async () => {
    await loseWebhooks()
    await says(psid, { text: 'Où est mon colis ?' })
    await hearAgain()
    await look(lea)
    await expect.poll(turns, soon).toBe(1)
    const before = (await shown(psid)).length
    expect(await look(lea)).toMatchObject({ found: 0 })
    expect([(await shown(psid)).length, await turns()]).toEqual([before, 1])
  })

  test('what a person answered in the Page Inbox is answered by no bot', async () => {
    await loseWebhooks()
    await says(psid, { text: 'Où est mon colis ?' })
    await inboxSays(psid, 'Il arrive demain.')
    await hearAgain()
    await look(lea)
    await becomes(psid, { holder: 'elsewhere', settlement: 'held' })
    expect([await words(psid), await turns()]).toEqual([
      ['customer: Où est mon colis ?', 'other-app: Il arrive demain.'],
      0,
    ])
  })

  test('who waited for hours gets a person, who reads why', async () => {
    await loseWebhooks()
    await says(psid, { text: 'Où est mon colis ?' })
    await pass(3 * 3600)
    await hearAgain()
    await lookForMissed(lea, { pageId, hours: 24 })
    await ends({ state: 'done', found: 1 })
    await becomes(psid, { holder: 'waiting', holderReason: 'was-missed', settlement: 'held' })
    expect(await turns()).toBe(0)
  })

  test('who pressed “Talk to a person” gets one, by the words of the button', async () => {
    await loseWebhooks()
    await says(psid, { quickReply: talkToPerson.fr })
    await hearAgain()
    await look(lea)
    await becomes(psid, { holder: 'waiting', holderReason: 'asked-for-person' })
  })

  test('a resolved conversation opens again for words that nobody answered, and for no others', async () => {
    await isServed(psid)
    const resolved = { holder: 'nobody', settlement: 'held' }
    await db().conversation.updateMany({ where: { customer: { psid } }, data: resolved })
    await loseWebhooks()
    await says(psid, { text: 'Encore une question' })
    await inboxSays(psid, 'Dites-nous !')
    await hearAgain()
    await look(lea)
    await becomes(psid, { controlOwnerAppId: testApps.inbox })
    expect(await entries('conversation.reopened')).toEqual([])
  })
})

describe('D21: webhooks that come late after all', () => {
  test('complete what was found: once, with the app that spoke, the tap and the exact time', async () => {
    await isServed(psid)
    await holdWebhooks()
    await inboxSays(psid, 'Nous regardons.')
    await says(psid, { quickReply: { title: 'Suivre un colis', payload: 'SOMETHING' } })
    await look(lea)
    expect((await shown(psid)).filter(({ gapId }) => gapId)).toHaveLength(2)
    await letGo()
    await expect.poll(async () => (await shown(psid)).filter(({ gapId }) => gapId), soon).toEqual([])
    expect(await words(psid)).toEqual(['customer: Bonjour', 'page-inbox: Nous regardons.', 'customer: Suivre un colis'])
    const [, inbox, tapped] = (await shown(psid)).filter(({ author }) => author !== 'bot')
    expect(inbox).toMatchObject({ authorAppId: testApps.inbox, channel: expect.any(String) })
    expect(tapped).toMatchObject({ kind: 'quick-reply', content: { tapped: { payload: 'SOMETHING' } } })
  })

  test('a button whose payload comes late still reaches people', async () => {
    await holdWebhooks()
    await says(psid, { quickReply: { title: 'Un humain !', payload: talkToPerson.fr.payload } })
    await inboxSays(psid, 'Bonjour !')
    await look(lea)
    await becomes(psid, { holder: 'elsewhere', previousHolder: 'bot' })
    await letGo()
    await becomes(psid, { holder: 'elsewhere', previousHolder: 'waiting' })
  })
})

test('D21: who was erased is not fetched again', async () => {
  const ines = await makeAgent({ role: 'administrator' })
  await isServed(psid)
  const told = { psid, kind: 'echo', outcome: { in: ['processed', 'duplicate'] } }
  await expect.poll(() => db().webhookEvent.count({ where: told }), soon).toBeGreaterThan(1)
  await loseWebhooks()
  await eraseCustomer(ines, { customerId: (await conversationOf(psid))?.customerId ?? '' })
  await look(lea)
  expect(await conversationOf(psid)).toBeNull()
})
