'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import type { Agent } from '#lib/agents/agent.ts'
import type { OwnChange } from '#lib/agents/input.ts'
import { type ApiRefusal, call } from './api.ts'
import { agentsOptions } from './query-options.ts'
import { useChangeViewer } from './viewer.tsx'

const nobody: Agent[] = []

/** Everybody who works here or did, by name. */
export function useAgents(): { agents: Agent[]; isPending: boolean; error: ApiRefusal | null } {
  const { data = nobody, isPending, error } = useQuery(agentsOptions())
  return { agents: data, isPending, error: error as ApiRefusal | null }
}

/** What a person changes about themselves. */
export function useChangeMe() {
  const changeViewer = useChangeViewer()
  const { mutateAsync, isPending, error } = useMutation({
    mutationFn: (change: OwnChange) => call<void>('PATCH', '/api/agents/me', change),
    onSuccess: (_, change) => changeViewer(change),
  })
  return { change: mutateAsync, isPending, error: error as ApiRefusal | null }
}
