import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { newQueryClient } from '#components/data/query-client.ts'
import { doctorOptions } from '#components/data/query-options.ts'
import { DoctorDesk } from '#components/doctor/doctor-desk.tsx'
import { readAs } from '../../../desk-reader.ts'
import { permitted } from '../../permitted.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('doctor')
  return { title: t('title') }
}

export default async function PagesPage() {
  const client = newQueryClient()
  await client.prefetchQuery(doctorOptions(readAs(await permitted('operate'))))
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <DoctorDesk />
    </HydrationBoundary>
  )
}
