import { GraphError } from './errors.ts'

type Shape = { code: number; subcode?: number | undefined; message: string }

/** Too many calls: the refusal says until when, in the headers that an app is meant to watch. */
export function rateLimited(shape: Shape, { status, minutes = 1, pageId = '0' }: RateLimit = {}): GraphError {
  const errorName = shape.code === 613 ? 'rate-limit' : null
  return new GraphError(shape, { status, errorName, headers: usageHeaders({ pageId, percent: 100, minutes }) })
}

type RateLimit = { status?: number | undefined; minutes?: number; pageId?: string }

export function usageHeaders({ pageId, percent, minutes }: { pageId: string; percent: number; minutes: number }) {
  const usage = { call_count: percent, total_cputime: percent, total_time: percent }
  const business = { [pageId]: [{ type: 'messenger', ...usage, estimated_time_to_regain_access: minutes }] }
  return { 'x-app-usage': JSON.stringify(usage), 'x-business-use-case-usage': JSON.stringify(business) }
}
