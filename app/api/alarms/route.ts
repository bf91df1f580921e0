import { type AlarmsQuery, alarmsQuery } from '#lib/alarms/input.ts'
import { listAlarms } from '#lib/alarms/list-alarms.ts'
import { handle } from '../handle.ts'

export const GET = handle<AlarmsQuery>({
  input: alarmsQuery,
  permission: 'operate',
  run: ({ input }) => listAlarms(input),
})
