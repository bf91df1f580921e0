import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { customerPanelCookie } from '#components/conversation/customer-panel-cookie.ts'
import { newQueryClient } from '#components/data/query-client.ts'
import { conversationOptions, timelineOptions } from '#components/data/query-options.ts'
import { OpenPlace } from '#components/inbox/open-place.tsx'
import { readAs } from '../../../desk-reader.ts'
import { signedIn } from '../../signed-in.ts'

type ConversationPageProps = { params: Promise<{ conversationId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('inbox')
  return { title: t('title') }
}

/** A conversation by its address. Later ones open in the browser, without asking for another page. */
export default async function ConversationPage({ params }: ConversationPageProps) {
  const { conversationId } = await params
  const reader = readAs(await signedIn())
  const panel = (await cookies()).get(customerPanelCookie)?.value
  const client = newQueryClient()
  await Promise.all([
    client.prefetchQuery(conversationOptions(conversationId, reader)),
    client.prefetchInfiniteQuery(timelineOptions(conversationId, reader)),
  ])
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <OpenPlace isPanelOpenAtFirst={panel !== 'closed'} />
    </HydrationBoundary>
  )
}
