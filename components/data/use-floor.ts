'use client'

import { useQuery } from '@tanstack/react-query'
import type { Floor } from '#lib/supervision/floor.ts'
import type { ApiRefusal } from './api.ts'
import { floorOptions } from './query-options.ts'

/** Who waits and who holds how much, read again about once a second while things move. */
export function useFloor(): { floor: Floor | undefined; isPending: boolean; error: ApiRefusal | null } {
  const { data, isPending, error } = useQuery(floorOptions())
  return { floor: data, isPending, error: error as ApiRefusal | null }
}
