import { expect, test } from 'vitest'
import { slowSeconds } from './rate-headers.ts'

const app = (more: object) => ({
  'x-app-usage': JSON.stringify({ call_count: 10, total_time: 5, total_cputime: 1, ...more }),
})
const business = (more: object) => ({
  'x-business-use-case-usage': JSON.stringify({ 900: [{ type: 'messenger', call_count: 10, ...more }] }),
})

test.each<[string, Parameters<typeof slowSeconds>[0], number | null]>([
  ['nothing said', {}, null],
  ['room left', app({ call_count: 94 }), null],
  ['nearly all of the app’s', app({ call_count: 95 }), 1],
  ['more of its time than of its calls', app({ total_time: 97 }), 3],
  ['all of the business’s, beside an app with room', { ...app({}), ...business({ call_count: 100 }) }, 6],
  ['beyond all', business({ total_cputime: 400 }), 6],
  ['a form that nobody described', { 'x-app-usage': 'soon' }, null],
])('D33: %s', (_what, headers, seconds) => {
  expect(slowSeconds(headers)).toBe(seconds)
})
