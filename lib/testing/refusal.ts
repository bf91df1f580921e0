import { expect } from 'vitest'
import type { Refusal } from '#lib/errors.ts'

/** What the desk said no with; a test in which it does not say no fails. */
export const refusal = (work: Promise<unknown>): Promise<Refusal> =>
  work.then(
    () => expect.unreachable(),
    (error) => error,
  )
