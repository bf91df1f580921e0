import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PageReading } from '../diagnosis/reading.ts'
import { isHearing, spanOf, wasAway } from './hearing.ts'

const at = (text: string) => new Date(`2026-11-25T${text}Z`)
const words = ['messages', 'standby', 'message_echoes', 'messaging_postbacks']
const heard = (page: string[] | null, app = words): PageReading => ({
  regime: { isOk: true, value: 'routing-default-app' },
  isPublished: { isOk: true, value: true },
  apps: [
    {
      appId: '1',
      role: 'both',
      token: { isOk: false, code: 'temporary' },
      app: { isOk: true, value: { fields: app, callbackUrl: null } },
      page: { isOk: true, value: page },
    },
  ],
  otherApps: [],
  wanted: { fields: words, callbackUrl: '' },
})

test('D21: what Messenger bridges by posting again is no gap, what lasts longer is one', () => {
  expect([5, 29, 31, 3600].map(wasAway)).toEqual([false, false, true, true])
})

describe('D21: from when to when to look', () => {
  const connectedAt = at('08:00:00')
  const span = (since: string, until: string) =>
    spanOf({ reason: 'away', since: at(since), until: at(until) }, connectedAt)

  test('from a little before the last sign of hearing', () => {
    expect(span('10:00:00', '11:00:00')).toEqual({ from: at('09:59:00'), until: at('11:00:00') })
  })
  test('never from before the Page was ours', () => {
    expect(span('07:00:00', '11:00:00')).toEqual({ from: connectedAt, until: at('11:00:00') })
    expect(span('07:00:00', '08:00:00')).toBeNull()
  })
  test('at most thirty days back', () => {
    const until = new Date('2027-06-01T00:00:00Z')
    const from = spanOf({ reason: 'silent', since: connectedAt, until }, connectedAt)?.from
    expect(until.getTime() - (from?.getTime() ?? 0)).toBe(30 * 86_400_000)
  })
  test('it always lies before its end, after the connection, and holds everything since', () => {
    const minute = fc
      .integer({ min: 0, max: 100_000 })
      .map((minutes) => new Date(Date.UTC(2026, 0, 1) + minutes * 60_000))
    fc.assert(
      fc.property(minute, minute, minute, (since, until, connected) => {
        const found = spanOf({ reason: 'away', since, until }, connected)
        const isEmpty = connected >= until || since.getTime() - 60_000 >= until.getTime()
        if (!found) return isEmpty
        const isShortened =
          found.from.getTime() === connected.getTime() || until.getTime() - since.getTime() > 29 * 86_400_000
        return !isEmpty && found.from < found.until && found.from >= connected && (found.from < since || isShortened)
      }),
    )
  })
})

describe('D20: whether a Page tells everything that is said', () => {
  test.each([
    ['everything', heard([...words, 'message_reads']), true],
    ['nothing at all', heard(null), false],
    ['no standby', heard(words.filter((field) => field !== 'standby')), false],
    ['not at the level of the app', heard(words, ['messages']), false],
    ['receipts alone lack', heard(words), true],
  ])('%s', (_name, reading, isTold) => expect(isHearing(reading)).toBe(isTold))

  test('what could not be read is not called deaf', () => {
    const reading = heard(words)
    const apps = reading.apps.map((app) => ({ ...app, page: { isOk: false, code: 'temporary' } as const }))
    expect(isHearing({ ...reading, apps })).toBeNull()
  })
})
