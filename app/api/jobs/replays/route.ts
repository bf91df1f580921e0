import { type JobsInput, jobsInput } from '#lib/health/input.ts'
import { replayJobs } from '#lib/health/settle-dead-jobs.ts'
import { handle } from '../../handle.ts'

export const POST = handle<JobsInput>({
  input: jobsInput,
  permission: 'operate',
  run: ({ agent, input }) => replayJobs(agent, input),
})
