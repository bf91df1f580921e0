import type { z } from 'zod'
import type { Platform } from '../platform.ts'
import { findPage } from '../state/threads.ts'
import type { Thread } from '../state/world.ts'

/** The control surface says no: a sentence that says what was wrong. */
export class ControlError extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

export type ControlCall = {
  platform: Platform
  params: Record<string, string>
  query: URLSearchParams
  body: unknown
}

export type ControlRoute = { method: string; path: string; answer(call: ControlCall): unknown }

export function parseInput<T extends z.ZodType>(schema: T, body: unknown): z.output<T> {
  const parsed = schema.safeParse(body ?? {})
  if (!parsed.success) throw new ControlError(400, inWords(parsed.error))
  return parsed.data
}

/** One sentence for everything that is wrong, each with its place. */
export function inWords({ issues }: z.ZodError): string {
  const each = issues.map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
  return each.join('; ').replace(/[^.]$/, '$&.')
}

export function threadOfCall({ platform, params }: ControlCall): Thread {
  const thread = platform.world.threads[params.psid ?? '']
  if (!thread) throw new ControlError(404, `There is no customer with the PSID ${params.psid}.`)
  return thread
}

export function pageOfCall({ platform, params }: ControlCall) {
  const page = findPage(platform.world, params.pageId ?? '')
  if (!page) throw new ControlError(404, `There is no Page ${params.pageId} in the setup.`)
  return page
}
