import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FoundMessage } from '#lib/incoming-event.ts'
import { missingFrom, timesOf, whoAnswers } from './missed.ts'

const start = Date.UTC(2026, 10, 25, 14)
const second = (seconds: number) => new Date(start + seconds * 1000)
const said = (isFromPage: boolean, text: string | null = 'Bonjour') => ({
  isFromPage,
  text,
  attachments: [],
  replyToMid: null,
  raw: null,
})
const asked = (mid: string, seconds: number, text?: string): FoundMessage => ({
  mid,
  at: second(seconds),
  said: said(false, text),
})
const answered = (mid: string, seconds: number): FoundMessage => ({ mid, at: second(seconds), said: said(true) })
const untold = (mid: string, seconds: number): FoundMessage => ({ mid, at: second(seconds), said: null })

test('D21: missing is what the desk has not, within the gap, oldest first', () => {
  const shown = [asked('e', 50), answered('d', 40), asked('c', 30), untold('b', 10), asked('a', 9)]
  const span = { from: new Date(start + 10_400), until: second(50) }
  expect(missingFrom(shown, (mid) => mid === 'c', span).map(({ mid }) => mid)).toEqual(['b', 'd'])
})

describe('D21: when it was said, though Messenger tells whole seconds', () => {
  test('within a second it stands after what it was said after', () => {
    const shown = [asked('d', 8), asked('c', 7), asked('b', 7), asked('a', 7)]
    const times = timesOf(shown, new Map([['b', new Date(start + 7_400)]]))
    expect([...times].map(([mid, at]) => [mid, at.getTime() - start])).toEqual([
      ['a', 7000],
      ['b', 7400],
      ['c', 7401],
      ['d', 8000],
    ])
  })

  test('the order of the thread is the order of the times, none is off by a second, and known times stay', () => {
    const thread = fc.array(fc.record({ gap: fc.integer({ min: 1, max: 1500 }), isKnown: fc.boolean() }), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(thread, (messages) => {
        let ms = start
        const exact = messages.map(({ gap, isKnown }, index) => {
          ms += gap
          return { mid: `m${index}`, ms, isKnown }
        })
        const shown = exact
          .map(({ mid, ms: at }) => ({ mid, at: new Date(Math.floor(at / 1000) * 1000), said: null }))
          .toReversed()
        const known = exact.flatMap((each) => (each.isKnown ? [[each.mid, new Date(each.ms)] as const] : []))
        const times = [...timesOf(shown, new Map(known)).values()].map((at) => at.getTime())
        times.forEach((at, index) => {
          const truth = exact[index]
          expect(at).toBeGreaterThan(times[index - 1] ?? 0)
          expect(Math.abs(at - (truth?.ms ?? 0))).toBeLessThan(1000)
          if (truth?.isKnown) expect(at).toBe(truth.ms)
        })
      }),
    )
  })
})

describe('D21: who answers what was missed', () => {
  const now = second(600)
  const decide = (shown: FoundMessage[], missing: string[], at = now) =>
    whoAnswers(shown, (mid) => missing.includes(mid), { asksForPerson: (words) => words === 'Une personne', now: at })
  const late = second(4_000)

  test.each([
    ['nobody, when the Page answered', [answered('b', 20), asked('a', 10)], ['a', 'b'], now, 'nothing'],
    ['nobody, when the last words came by webhook', [asked('b', 20), asked('a', 10)], ['a'], now, 'nothing'],
    ['nobody, when only its being there is told', [untold('a', 10)], ['a'], now, 'nothing'],
    ['nobody, in an empty thread', [], [], now, 'nothing'],
    ['the bot, while it is fresh', [asked('b', 20), answered('a', 10)], ['b'], now, 'bot'],
    ['people, after an hour', [asked('a', 10)], ['a'], late, 'people'],
    ['people, whoever asked for them', [asked('a', 10, 'Une personne')], ['a'], now, 'people'],
  ] as const)('%s', (_name, shown, missing, at, due) => expect(decide([...shown], [...missing], at)).toBe(due))
})
