import '#lib/testing/database.ts'
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import type { FoundMessage, FoundThread } from '#lib/incoming-event.ts'
import { newId } from '#lib/new-id.ts'
import type { Backfill } from '#lib/pages/gaps/backfill.ts'
import { everyStatementOf } from '#lib/testing/count-statements.ts'
import { testApps } from '#lib/testing/database.ts'
import { makeMessage } from '#lib/testing/factories.ts'
import { actionsOf, echoed, hear, look, makeScene, type Scene, said, waitingTasks } from '#lib/testing/scene.ts'
import { receiveMissed } from './receive-missed.ts'

const hourMs = 3_600_000

async function makeGap({ pageId }: Scene): Promise<Backfill> {
  const until = new Date(Date.now() + hourMs)
  const span = { fromAt: new Date(Date.now() - hourMs), untilAt: until }
  const gap = { id: newId(), pageId, ...span, reason: 'asked', noticedAt: until, state: 'running', startedAt: until }
  await db().gap.create({ data: gap })
  return { id: gap.id, pageId, from: span.fromAt, until, place: null }
}

type Line = { mid: string; at: Date; by: 'customer' | 'inbox' | 'bot'; text: string; isTap: boolean }

/** A conversation as it was: each said some milliseconds after the one before. */
const lines = fc
  .array(
    fc.record({
      by: fc.constantFrom('customer', 'customer', 'inbox', 'bot'),
      isTap: fc.boolean(),
      pauseMs: fc.constantFrom(1, 3, 400, 900, 1200, 65_000),
    }),
    { minLength: 1, maxLength: 26 },
  )
  .map((all) => {
    let ms = Date.now() - hourMs / 2
    return all.map(({ by, isTap, pauseMs }, index): Line => {
      ms += pauseMs
      return { mid: `m_${randomUUID()}`, at: new Date(ms), by, text: `Ligne ${index}`, isTap }
    })
  })

/** As Messenger shows it: whole seconds, the newest twenty with their words, nobody’s app. */
const threadOf = ({ psid }: Scene, all: Line[]): FoundThread => {
  const messages = all.toReversed().map(({ mid, at, by, text }, index): FoundMessage => {
    const words = { isFromPage: by !== 'customer', text, attachments: [], replyToMid: null, raw: {} }
    return { mid, at: new Date(Math.floor(at.getTime() / 1000) * 1000), said: index < 20 ? words : null }
  })
  return { id: `t_${psid}`, psid, updatedAt: new Date(), messages, older: null }
}

function tell(scene: Scene, { mid, at, by, text, isTap }: Line) {
  if (by === 'customer') return hear(scene, said(text, { mid, quickReplyPayload: isTap ? 'SOMETHING' : null }), { at })
  const fromAppId = by === 'bot' ? testApps.bot : testApps.inbox
  return hear(scene, echoed(text, { mid, fromAppId }), { at })
}

async function rowsOf(scene: Scene) {
  const conversation = await look(scene)
  const messages = await db().message.findMany({ where: { conversationId: conversation.id }, orderBy: { at: 'asc' } })
  return {
    messages: messages.map(({ mid, author, authorAppId, kind, text, content, at, channel, status, gapId }) => ({
      ...{ mid, author, authorAppId, kind, text, content, at, channel, status, gapId },
    })),
    last: [conversation.lastMessageAt, conversation.lastMessagePreview, conversation.lastMessageAuthor],
    customer: [conversation.lastCustomerMessageAt, conversation.customerWroteAt, conversation.windowOpenedAt],
  }
}

describe('D21: webhooks and looking', () => {
  test('whatever comes first and however they mix, the same rows stand there in the end', async () => {
    const order = fc.array(fc.nat(), { minLength: 30, maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(lines, order, fc.integer({ min: 1, max: 3 }), async (all, picks, looks) => {
        const [told, looked] = [await makeScene(), await makeScene()]
        for (const line of all) await tell(told, { ...line, mid: `${line.mid}t` })
        const gap = await makeGap(looked)
        type Step = () => Promise<unknown>
        const webhooks = all.map(
          (line): Step =>
            () =>
              tell(looked, line),
        )
        const search: Step = () => receiveMissed(gap, threadOf(looked, all))
        const steps = [...webhooks, ...Array.from({ length: looks }, () => search)]
        for (const pick of picks.concat(picks)) {
          const [step] = steps.splice(pick % Math.max(1, steps.length), 1)
          await step?.()
        }
        const wanted = await rowsOf(told)
        const messages = wanted.messages.map((row) => ({ ...row, mid: row.mid?.slice(0, -1) }))
        expect(await rowsOf(looked)).toEqual({ ...wanted, messages })
      }),
      { numRuns: 25 },
    )
  }, 120_000)

  test('whichever webhooks come late and whichever never, the thread stands in its order', async () => {
    const late = fc.array(fc.nat(), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(lines, late, async (all, picks) => {
        const scene = await makeScene()
        const shown = all.slice(0, 20)
        await receiveMissed(await makeGap(scene), threadOf(scene, shown))
        for (const pick of picks) await tell(scene, shown[pick % shown.length] as Line)
        const { id, lastMessageAt } = await look(scene)
        const rows = await db().message.findMany({
          where: { conversationId: id },
          orderBy: [{ at: 'asc' }, { id: 'asc' }],
        })
        expect(rows.map(({ mid }) => mid)).toEqual(shown.map(({ mid }) => mid))
        expect(lastMessageAt).toEqual(rows.at(-1)?.at)
      }),
      { numRuns: 25 },
    )
  }, 120_000)

  test('at the same time, each message stands there once', async () => {
    const scene = await makeScene()
    const gap = await makeGap(scene)
    const all = fc.sample(lines, { numRuns: 1, seed: 7 })[0] ?? []
    const searches = [1, 2, 3].map(() => receiveMissed(gap, threadOf(scene, all)))
    await Promise.all([...searches, ...all.map((line) => tell(scene, line))])
    expect((await rowsOf(scene)).messages.map(({ mid }) => mid).sort()).toEqual(all.map(({ mid }) => mid).sort())
  })

  test('what was found is counted once, in the transaction that keeps it, and recorded', async () => {
    const scene = await makeScene()
    const gap = await makeGap(scene)
    const all = Array.from({ length: 23 }, (_, index): Line => {
      const at = new Date(Date.now() - hourMs / 2 + index * 1000)
      return { mid: `m_${randomUUID()}`, at, by: 'customer', text: `Ligne ${index}`, isTap: false }
    })
    await tell(scene, all[1] as Line)
    expect(await receiveMissed(gap, threadOf(scene, all))).toEqual({ found: 20, unreadable: 2 })
    expect(await receiveMissed(gap, threadOf(scene, all))).toEqual({ found: 0, unreadable: 0 })
    expect(await db().gap.findUnique({ where: { id: gap.id } })).toMatchObject({ found: 20, unreadable: 2 })
    expect(await actionsOf((await look(scene)).id)).toContain('messages.found')
  })

  test('where nothing is missing one statement says so, and nothing is locked', async () => {
    const scene = await makeScene()
    const gap = await makeGap(scene)
    const [line] = fc.sample(lines, { numRuns: 1, seed: 3 })[0] ?? []
    await tell(scene, line as Line)
    const before = await look(scene)
    const statements = await everyStatementOf(() => receiveMissed(gap, threadOf(scene, [line as Line])))
    expect(statements).toHaveLength(1)
    expect((await look(scene)).version).toBe(before.version)
  })
})

describe('D13: what we said ourselves', () => {
  test.each([
    ['ambiguous', null],
    ['sending', null],
    ['failed', 'no-answer'],
  ])('a send that is %s and stands in Messenger is that message, and no second bubble', async (status, failure) => {
    const scene = await makeScene()
    await hear(scene, said('Bonjour'))
    const { id } = await look(scene)
    const at = new Date()
    const own = { author: 'bot', authorAppId: testApps.bot, text: 'Il arrive demain.', at, status, failure }
    const message = await makeMessage(id, { ...own, clientId: randomUUID() })
    const shown = { mid: 'm_own', at, by: 'bot', text: 'Il arrive demain.', isTap: false } as const
    const gap = await makeGap(scene)
    const inbox = { ...shown, mid: 'm_inbox', by: 'inbox', text: 'Nous regardons.' } as const
    await receiveMissed(
      gap,
      threadOf(scene, [
        { ...shown, mid: `m_own_${status}` },
        { ...inbox, mid: `m_inbox_${status}` },
      ]),
    )
    const rows = await db().message.findMany({ where: { conversationId: id, author: { not: 'customer' } } })
    expect(rows).toHaveLength(2)
    expect(rows.find((row) => row.id === message.id)).toMatchObject({ mid: `m_own_${status}`, status: 'sent' })
  })

  test('an echo that comes late makes what was found our own message again', async () => {
    const scene = await makeScene()
    await hear(scene, said('Bonjour'))
    const { id } = await look(scene)
    const clientId = randomUUID()
    const own = { author: 'bot', authorAppId: testApps.bot, text: 'Il  arrive.', at: new Date(), status: 'sending' }
    await makeMessage(id, { ...own, clientId })
    const line = { mid: 'm_differs', at: new Date(), by: 'bot', text: 'Il arrive.', isTap: false } as const
    await receiveMissed(await makeGap(scene), threadOf(scene, [line]))
    expect(await db().message.count({ where: { conversationId: id, author: { not: 'customer' } } })).toBe(2)
    await hear(scene, echoed('Il arrive.', { mid: 'm_differs', metadata: clientId, fromAppId: testApps.bot }))
    const rows = await db().message.findMany({ where: { conversationId: id, author: { not: 'customer' } } })
    expect(rows).toMatchObject([{ mid: 'm_differs', clientId, status: 'sent', author: 'bot' }])
  })
})

test('D21: control is asked for anew, before anything is said', async () => {
  const scene = await makeScene()
  await hear(scene, said('Bonjour'))
  const line = { mid: 'm_new', at: new Date(), by: 'customer', text: 'Encore là ?', isTap: false } as const
  await receiveMissed(await makeGap(scene), threadOf(scene, [line]))
  expect(await look(scene)).toMatchObject({ controlEvidence: 'contradicted', settlement: 'settling', holder: 'bot' })
  expect(await waitingTasks()).toEqual(expect.arrayContaining(['settle-control', 'answer-with-bot']))
})
