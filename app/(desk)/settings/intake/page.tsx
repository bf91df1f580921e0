import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { newQueryClient } from '#components/data/query-client.ts'
import { ledgerOptions } from '#components/data/query-options.ts'
import { intakePlaceAt } from '#components/intake/intake-address.ts'
import { IntakeDesk } from '#components/intake/intake-desk.tsx'
import { readAs } from '../../../desk-reader.ts'
import { permitted } from '../../permitted.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('intake')
  return { title: t('title') }
}

export default async function IntakePage({ searchParams }: Props) {
  const reader = readAs(await permitted('operate'))
  const given = Object.entries(await searchParams).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))
  const { until, pageId } = intakePlaceAt(new URLSearchParams(given))
  const client = newQueryClient()
  await client.prefetchQuery(ledgerOptions({ until: until ?? undefined, pageId: pageId ?? undefined }, reader))
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <IntakeDesk />
    </HydrationBoundary>
  )
}
