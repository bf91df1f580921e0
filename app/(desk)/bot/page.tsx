import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BotDesk } from '#components/bot/bot-desk.tsx'
import { newQueryClient } from '#components/data/query-client.ts'
import { botKnowledgeOptions, botTurnsOptions } from '#components/data/query-options.ts'
import { readAs } from '../../desk-reader.ts'
import { signedIn } from '../signed-in.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('bot')
  return { title: t('title') }
}

export default async function BotPage() {
  const reader = readAs(await signedIn())
  const client = newQueryClient()
  await Promise.all([
    client.prefetchQuery(botKnowledgeOptions(reader)),
    client.prefetchInfiniteQuery(botTurnsOptions(reader)),
  ])
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <BotDesk />
    </HydrationBoundary>
  )
}
