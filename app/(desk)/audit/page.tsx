import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { getTimeZone, getTranslations } from 'next-intl/server'
import { auditPlaceAt, filterOf } from '#components/audit/audit-address.ts'
import { AuditRecord } from '#components/audit/audit-record.tsx'
import { newQueryClient } from '#components/data/query-client.ts'
import { agentsOptions, auditOptions, conversationOptions, standingOptions } from '#components/data/query-options.ts'
import { readAs } from '../../desk-reader.ts'
import { permitted } from '../permitted.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('audit.record')
  return { title: t('title') }
}

export default async function AuditPage({ searchParams }: Props) {
  const reader = readAs(await permitted('read-audit'))
  const given = Object.entries(await searchParams).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))
  const place = auditPlaceAt(new URLSearchParams(given))
  const client = newQueryClient()
  await Promise.all([
    client.prefetchInfiniteQuery(auditOptions(filterOf(place, await getTimeZone()), reader)),
    client.prefetchQuery(agentsOptions(reader)),
    client.prefetchQuery(standingOptions(reader)),
    place.conversationId && client.prefetchQuery(conversationOptions(place.conversationId, reader)),
  ])
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <AuditRecord />
    </HydrationBoundary>
  )
}
