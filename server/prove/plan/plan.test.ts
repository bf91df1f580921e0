import { expect, test } from 'vitest'
import { faults } from './faults.ts'
import { isMessage, makePlan, sizes } from './plan.ts'

test('a seed repeats a plan, and another seed is another plan', () => {
  expect(makePlan(7, sizes.short)).toEqual(makePlan(7, sizes.short))
  expect(makePlan(7, sizes.short)).not.toEqual(makePlan(8, sizes.short))
})

test('the long form has at least 10,000 messages of customers, 30 kills and every fault mode, whatever the seed', () => {
  for (const seed of [1, 2, 3, 4_000_000_000]) {
    const plan = makePlan(seed, sizes.long)
    expect(plan.filter(isMessage).length).toBeGreaterThanOrEqual(10_000)
    expect(plan.filter(({ kind }) => kind === 'kill').length).toBeGreaterThanOrEqual(30)
    const modes = new Set(plan.map((act) => (act.kind === 'fault' ? act.fault : -1)).filter((fault) => fault >= 0))
    expect(modes.size).toBe(faults.length)
  }
})

test('never do two faults at once keep news from us', () => {
  for (const size of [sizes.short, sizes.long])
    for (const seed of [1, 2, 3]) {
      const deafened = new Set<number>()
      for (const act of makePlan(seed, size)) {
        if (act.kind !== 'fault' || !faults[act.fault]?.isOfHearing) continue
        if (act.state === 'on') deafened.add(act.fault)
        else deafened.delete(act.fault)
        expect(deafened.size).toBeLessThanOrEqual(1)
      }
    }
})

test('web, worker and PostgreSQL are each killed in the short form too, and every fault is called off', () => {
  const plan = makePlan(3, sizes.short)
  const killed = new Set(plan.map((act) => (act.kind === 'kill' ? act.what : null)))
  for (const victim of ['web', 'worker', 'postgres'] as const) expect(killed).toContain(victim)
  for (const index of faults.keys()) {
    const states = plan.flatMap((act) => (act.kind === 'fault' && act.fault === index ? [act.state] : []))
    expect(states).toEqual(['on', 'off'])
  }
})
