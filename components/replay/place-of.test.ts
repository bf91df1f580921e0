import { expect, test } from 'vitest'
import { placeOf } from './place-of.ts'

const at = (hour: number) => `2026-03-02T${String(hour).padStart(2, '0')}:00:00.000Z`
type Step = Parameters<typeof placeOf>[0][number]
const steps = [8, 10, 12].map((hour) => ({ at: at(hour), entry: { id: String(hour) } }) as unknown as Step)

test.each([
  ['nothing sought: the last step', null, { index: 2, at: at(12) }],
  ['a step', { entryId: '10' }, { index: 1, at: at(10) }],
  ['a moment between two steps stands after the earlier', { moment: at(11) }, { index: 1, at: at(11) }],
  ['the moment of a step is that step', { moment: at(10) }, { index: 1, at: at(10) }],
  ['after the last', { moment: at(20) }, { index: 2, at: at(20) }],
])('%s', (_what, sought, place) => {
  expect(placeOf(steps, sought)).toEqual({ ...place, isEarlier: false })
})

test('before what is loaded: the first step, and that there may be earlier ones', () => {
  expect(placeOf(steps, { moment: at(7) })).toEqual({ index: 0, at: at(8), isEarlier: true })
})
