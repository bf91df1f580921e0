'use client'

import { useQuery } from '@tanstack/react-query'
import type { Counts } from '#lib/conversations/views.ts'
import { countsOptions } from './query-options.ts'

/** How many conversations each view has, live. */
export const useCounts = (): Counts | undefined => useQuery(countsOptions()).data
