import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { newQueryClient } from '#components/data/query-client.ts'
import { agentsOptions, replayOptions } from '#components/data/query-options.ts'
import { ReplayScreen } from '#components/replay/replay-screen.tsx'
import { readAs } from '../../../desk-reader.ts'
import { signedIn } from '../../signed-in.ts'

type ReplayPageProps = { params: Promise<{ conversationId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('replay')
  return { title: t('pageTitle') }
}

/** The past of a conversation, for everybody who may see the conversation. */
export default async function ReplayPage({ params }: ReplayPageProps) {
  const { conversationId } = await params
  const reader = readAs(await signedIn())
  const client = newQueryClient()
  await Promise.all([
    client.prefetchInfiniteQuery(replayOptions(conversationId, reader)),
    client.prefetchQuery(agentsOptions(reader)),
  ])
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ReplayScreen conversationId={conversationId} />
    </HydrationBoundary>
  )
}
