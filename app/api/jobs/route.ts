import { type DeadJobsQuery, deadJobsQuery } from '#lib/health/input.ts'
import { listDeadJobs } from '#lib/health/list-dead-jobs.ts'
import { handle } from '../handle.ts'

export const GET = handle<DeadJobsQuery>({
  input: deadJobsQuery,
  permission: 'operate',
  run: ({ input }) => listDeadJobs(input),
})
