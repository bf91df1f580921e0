import { type JobsInput, jobsInput } from '#lib/health/input.ts'
import { discardJobs } from '#lib/health/settle-dead-jobs.ts'
import { handle } from '../../handle.ts'

export const POST = handle<JobsInput>({
  input: jobsInput,
  permission: 'operate',
  run: ({ agent, input }) => discardJobs(agent, input),
})
