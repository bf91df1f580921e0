import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterAnswer, beginSearch, isHopeless, nextList } from './field-search.ts'
import { dispensableFields, indispensableFields, wantedFields } from './wanted-fields.ts'

/** Messenger, as it refuses: the whole list for one field in it, and what was subscribed before stays. */
function askOut(refusable: readonly string[], heard: readonly string[] = []) {
  let search = beginSearch(heard)
  let subscribed = heard
  const asked: string[][] = []
  const states: (readonly string[])[] = []
  for (let list = nextList(search); list; list = nextList(search)) {
    asked.push(list)
    const isAccepted = !list.some((field) => refusable.includes(field))
    if (isAccepted) subscribed = list
    states.push(subscribed)
    search = afterAnswer(search, isAccepted)
    if (!isAccepted && isHopeless(search)) return { ...search, isHopeless: true, asked, states, subscribed }
  }
  return { ...search, isHopeless: false, asked, states, subscribed }
}

const sorted = (fields: readonly string[]) => [...fields].sort()
const without = (fields: readonly string[], refused: readonly string[]) =>
  sorted(fields.filter((field) => !refused.includes(field)))
const some = (fields: readonly string[]) => fc.subarray([...fields])

describe('what may be had of a subscription', () => {
  test('where nothing is refused everything is asked for once', () => {
    expect(askOut([])).toMatchObject({ asked: [wantedFields], refused: [] })
  })

  test('of one that is refused the desk is deaf for one call only, and three more find it', () => {
    const { asked, refused, subscribed } = askOut(['send_cart'])
    expect(asked.slice(0, 2)).toEqual([wantedFields, indispensableFields])
    expect(asked).toHaveLength(4)
    expect(refused).toEqual(['send_cart'])
    expect(sorted(subscribed)).toEqual(without(wantedFields, ['send_cart']))
  })

  test('known before, it costs one call more than nothing refused, and nothing is lost meanwhile', () => {
    const heard = without(wantedFields, ['send_cart'])
    const { asked, refused, states } = askOut(['send_cart'], heard)
    expect(asked).toHaveLength(2)
    expect(refused).toEqual(['send_cart'])
    for (const state of states) expect(sorted(state)).toEqual(heard)
  })

  test('where not even messages may be had it is given up soon, and nothing was changed', () => {
    const { asked, isHopeless, states } = askOut(wantedFields, ['message_reads', 'send_cart'])
    expect(isHopeless).toBe(true)
    expect(asked.at(-1)).toEqual(['messages'])
    expect(asked.length).toBeLessThanOrEqual(4)
    for (const state of states) expect(state).toEqual(['message_reads', 'send_cart'])
  })

  test('whatever is refused, everything else is subscribed in the end, in few calls', () => {
    fc.assert(
      fc.property(some(wantedFields.slice(1)), some(wantedFields), (refusable, heard) => {
        const { asked, refused, subscribed } = askOut(refusable, heard)
        expect(sorted(refused)).toEqual(sorted(refusable))
        expect(sorted(subscribed)).toEqual(without(wantedFields, refusable))
        expect(asked.length).toBeLessThanOrEqual(4 + 2 * refusable.length * Math.ceil(Math.log2(wantedFields.length)))
      }),
      { numRuns: 2000 },
    )
  })

  test('only dispensable ones are refused: what is heard and may stay is heard all the while', () => {
    fc.assert(
      fc.property(some(dispensableFields), some(wantedFields), (refusable, heard) => {
        const kept = heard.filter((field) => !refusable.includes(field))
        const isWhole = kept.length === heard.length
        const { states } = askOut(refusable, heard)
        const least = isWhole ? kept : kept.filter((field) => indispensableFields.includes(field))
        for (const state of states) expect(least.filter((field) => !state.includes(field))).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })
})
