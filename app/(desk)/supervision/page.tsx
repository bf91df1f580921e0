import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { newQueryClient } from '#components/data/query-client.ts'
import { conversationsOptions, floorOptions } from '#components/data/query-options.ts'
import { personParameter } from '#components/supervision/floor-address.ts'
import { SupervisionFloor } from '#components/supervision/supervision-floor.tsx'
import { readAs } from '../../desk-reader.ts'
import { permitted } from '../permitted.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('supervision')
  return { title: t('title') }
}

export default async function SupervisionPage({ searchParams }: Props) {
  const reader = readAs(await permitted('supervise'))
  const agentId = (await searchParams)[personParameter]
  const client = newQueryClient()
  await Promise.all([
    client.prefetchQuery(floorOptions(reader)),
    typeof agentId === 'string' && client.prefetchInfiniteQuery(conversationsOptions({ view: 'all', agentId }, reader)),
  ])
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <SupervisionFloor />
    </HydrationBoundary>
  )
}
