/** A job that failed for good. Its payload holds ids, never what was said. */
export type DeadJob = {
  id: string
  task: string
  payload: Record<string, unknown>
  attempts: number
  enqueuedAt: string
  failedAt: string
  error: string | null
}

/** Newest first; `next` fetches the page below, null at the end. */
export type DeadJobsPage = { jobs: DeadJob[]; next: string | null }
