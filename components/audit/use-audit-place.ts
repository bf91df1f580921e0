'use client'

import { useSearchParams } from 'next/navigation'
import { useTimeZone } from 'next-intl'
import { useMemo } from 'react'
import { type AuditPlace, auditAddress, auditPlaceAt, filterOf } from './audit-address.ts'

/** What the address asks of the record, and how to ask for something else without leaving the page. */
export function useAuditPlace() {
  const query = useSearchParams()
  const timeZone = useTimeZone() ?? 'UTC'
  const place = useMemo(() => auditPlaceAt(new URLSearchParams(query)), [query])
  const filter = useMemo(() => filterOf(place, timeZone), [place, timeZone])
  const go = (changed: Partial<AuditPlace>) =>
    window.history.replaceState(null, '', auditAddress({ ...place, ...changed }))
  return { place, filter, go }
}
