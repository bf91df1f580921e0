import '#lib/testing/database.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { moveClock } from '#lib/clock.ts'
import { reply } from '#lib/conversations/testing/answering.ts'
import { db } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { claim } from '#lib/handover/claim.ts'
import { testApps } from '#lib/testing/database.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import { control, newCustomer, pageId, says } from '#server/webhook/testing/simulated-page.ts'
import { sweepControl } from './sweep-control.ts'
import {
  asksForPerson,
  becomes,
  conversationOf,
  isAnsweredBy,
  messageOf,
  nothingWaits,
  soon,
} from './testing/conversation.ts'
import { heardFromDesk, ownerOf } from './testing/messenger.ts'
import { withWorker } from './testing/with-worker.ts'

/** What nobody could confirm about Messenger, read either way, where the desk meets it: each time both end well. */
let psid: string
let ana: AgentActor

withWorker()
beforeEach(async () => {
  await db().page.update({ where: { id: pageId }, data: { sendingPausedUntil: null } })
  psid = await newCustomer()
  ana = await makeAgent({ name: 'Ana Moreau' })
})
afterEach(async () => {
  env().messenger.hasHumanAgent = false
  await move(null)
})

const hour = 3600
/** The desk lives in the simulator's time. */
async function move(seconds: number | null) {
  await control('clock', { real: true })
  if (seconds !== null) await control('clock', { advanceSeconds: seconds })
  moveClock((seconds ?? 0) * 1000)
}
const read = (readings: object) => control('faults', readings)
const owner = () => ownerOf(psid)
const heard = () => heardFromDesk(psid)
const held = () => isAnsweredBy(ana, psid)
const writes = (conversationId: string, text: string) => reply(ana, conversationId, text)
const statusOf = async (conversationId: string, text: string) => (await messageOf(conversationId, text))?.status

describe.each([
  { expirySlidesOn: 'customer', extendCountsFrom: 'now' },
  { expirySlidesOn: 'customer', extendCountsFrom: 'end' },
  { expirySlidesOn: 'anybody', extendCountsFrom: 'now' },
  { expirySlidesOn: 'anybody', extendCountsFrom: 'end' },
])(
  'questions 4 and 6: control slides on acts of the $expirySlidesOn, extended from the $extendCountsFrom',
  (readings) => {
    test('D43: what an agent holds is kept past its end', async () => {
      await read(readings)
      const conversationId = await held()
      await writes(conversationId, 'Je cherche.')
      await expect.poll(() => statusOf(conversationId, 'Je cherche.'), soon).toBe('sent')
      await move(23.5 * hour)
      await sweepControl()
      const extended = () => db().auditEntry.count({ where: { conversationId, action: 'control.extended' } })
      await expect.poll(extended, soon).toBe(1)
      await move(24.5 * hour)
      await sweepControl()
      await becomes(psid, { holder: 'agent', settlement: 'held' })
      expect(await owner()).toBe(testApps.desk)
    }, 60_000)
  },
)

describe.each([[true], [false]])('question 15: a HUMAN_AGENT send takes control by itself: %s', (humanAgentTakes) => {
  test('D23: a person’s answer on the second day goes out, with control that was ours before', async () => {
    await read({ humanAgentTakes })
    env().messenger.hasHumanAgent = true
    const conversationId = await held()
    await move(23.5 * hour)
    await sweepControl()
    await move(30 * hour)
    await writes(conversationId, 'Pardon pour l’attente.')
    await expect.poll(heard, soon).toContain('Pardon pour l’attente.')
    await expect.poll(() => statusOf(conversationId, 'Pardon pour l’attente.'), soon).toBe('sent')
  }, 60_000)
})

describe.each([
  ['told', 'asked'],
  ['refused', 'refused'],
] as const)('question 5: on a routed Page a request is %s', (requestUnderRouting, settlement) => {
  test('D37, D38: without the toggle the desk asks, says what came of it, and the composer stays shut', async () => {
    await read({ requestUnderRouting })
    await control(`pages/${pageId}`, { takeAllowed: [] })
    await asksForPerson(psid)
    await control(`page-inbox/${psid}/messages`, { text: 'Ici Léa, de la boutique.' })
    await becomes(psid, { holder: 'elsewhere' })
    const conversationId = (await conversationOf(psid))?.id ?? ''
    await claim(ana, { conversationId })
    await becomes(psid, { holder: 'agent', settlement })
    await expect(writes(conversationId, 'trop tôt')).rejects.toThrow()
    await control(`page-inbox/${psid}/pass`, { toAppId: testApps.desk })
    await becomes(psid, { holder: 'agent', settlement: 'held' })
    await control(`pages/${pageId}`, { takeAllowed: [testApps.desk] })
  }, 60_000)
})

describe.each([[30], [7]])(
  'questions 7 and section 4.4: an ad gives control for %d days at most',
  (adControlDaysMost) => {
    test.each([[2018321], [2018300]])(
      'a customer whom an ad asked reaches a person two days later (%d meanwhile)',
      async (leadAdRefusal) => {
        await read({ adControlDaysMost, leadAdRefusal })
        await says(psid, { text: 'Bonjour' })
        await becomes(psid, { holder: 'bot' })
        await control(`lead-ads/${psid}/start`)
        await says(psid, { text: 'ana@example.org' })
        await control(`lead-ads/${psid}/finish`, { controlDays: 30, hasSummary: true })
        await becomes(psid, { holder: 'bot', controlOwnerAppId: testApps.bot })
        await move(48 * hour)
        await held()
        expect(await owner()).toBe(testApps.desk)
      },
      60_000,
    )
  },
)

describe.each([[false], [true]])('question 9: Done in the Page Inbox gives the thread back: %s', (inboxDoneReturns) => {
  test('D45: whoever then has it is shown, and an agent can have it', async () => {
    await read({ inboxDoneReturns })
    await asksForPerson(psid)
    await control(`page-inbox/${psid}/messages`, { text: 'C’est réglé.' })
    await becomes(psid, { holder: 'elsewhere' })
    await control(`page-inbox/${psid}/done`)
    await says(psid, { text: 'Merci' })
    // Who waited for a person before does so again; else whoever is in the inbox has it until somebody of ours takes it.
    if (inboxDoneReturns) await becomes(psid, { holder: 'waiting', settlement: 'held' })
    else await becomes(psid, { holder: 'elsewhere', holderAppId: testApps.inbox })
    await claim(ana, { conversationId: (await conversationOf(psid))?.id ?? '' })
    await becomes(psid, { holder: 'agent', settlement: 'held' })
    expect(await owner()).toBe(testApps.desk)
  }, 60_000)
})

describe.each([[false], [true]])('question 10: a Page is told that a message was unsent: %s', (unsendTold) => {
  test('D16: the desk shows what it was told', async () => {
    await read({ unsendTold })
    await asksForPerson(psid)
    const { mid } = await says(psid, { text: 'Mon numéro de carte est…' })
    const message = () => db().message.findFirst({ where: { pageId, mid } })
    await expect.poll(message, soon).toMatchObject({ text: 'Mon numéro de carte est…' })
    await control(`customers/${psid}/unsends`, { mid })
    await says(psid, { text: 'Oubliez' })
    await becomes(psid, { lastMessagePreview: 'Oubliez' })
    expect((await message())?.text).toBe(unsendTold ? null : 'Mon numéro de carte est…')
  }, 60_000)
})

describe.each([[1], [7]])('question 19: the first message after an ad may be answered for %d days', (adWindowDays) => {
  test('D26: the desk keeps to one day, which is right by either reading', async () => {
    await read({ adWindowDays })
    await says(psid, { shape: 'from-ad' })
    const conversationId = await held()
    await move(23.5 * hour)
    await sweepControl()
    await move(25 * hour)
    await expect(writes(conversationId, 'trop tard')).rejects.toThrow('window-closed')
    expect(await heard()).not.toContain('trop tard')
  }, 60_000)
})

describe.each([[null], [2]])('question 14: one thread takes %s sends a minute', (sendsPerThreadAndMinute) => {
  test('D33: what is too much waits, and everything arrives once and in order', async () => {
    const conversationId = await held()
    await nothingWaits(conversationId)
    await control('limits', { sendsPerThreadAndMinute })
    const before = (await heard()).length
    const texts = ['un', 'deux', 'trois', 'quatre']
    for (const text of texts) await writes(conversationId, text)
    if (sendsPerThreadAndMinute !== null) {
      await expect
        .poll(async () => (await db().page.findUniqueOrThrow({ where: { id: pageId } })).sendingPausedUntil, soon)
        .toBeInstanceOf(Date)
      expect((await heard()).length - before).toBeLessThan(4)
      await control('limits', { sendsPerThreadAndMinute: null })
      await move(300)
      await sweepControl()
    }
    await expect.poll(async () => (await heard()).slice(before), soon).toEqual(texts)
    await control('limits', { sendsPerThreadAndMinute: null })
  }, 60_000)
})
