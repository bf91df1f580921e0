'use client'

import { useState } from 'react'
import { useAssignMany } from '#components/data/use-assign-many.ts'
import { type AssignResult, type AssignWish, epochsOf, movable } from './assign-wish.ts'

/** Handing work round: what is wished, why, and what came of it. However it was wished (menu, drag, key), it goes this way. */
export function useAssigning(onDone: () => void) {
  const { assign, isPending, error } = useAssignMany()
  const [wish, setWish] = useState<AssignWish | null>(null)
  const [result, setResult] = useState<AssignResult | null>(null)

  function ask({ rows, to }: AssignWish) {
    const fitting = movable(rows, to)
    setResult(null)
    if (fitting.length > 0) setWish({ rows: fitting, to })
  }

  async function confirm(reason: string) {
    if (!wish) return
    const { rows, to } = wish
    const given = { conversationIds: rows.map(({ id }) => id), agentId: to?.id ?? null, epochs: epochsOf(rows) }
    // What went wrong as a whole is in `error`, where the question still stands with its reason.
    const done = await assign({ ...given, reason }).catch(() => null)
    if (!done) return
    const refused = done.refused.map((one) => ({ ...one, row: rows.find(({ id }) => id === one.conversationId) }))
    setResult({ to, assigned: done.assigned.length, refused })
    setWish(null)
    onDone()
  }

  return { wish, ask, leave: () => setWish(null), confirm, isPending, error, result, clear: () => setResult(null) }
}

export type Assigning = ReturnType<typeof useAssigning>
