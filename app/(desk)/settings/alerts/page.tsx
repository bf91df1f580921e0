import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AlarmList } from '#components/alarms/alarm-list.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('alarms')
  return { title: t('title') }
}

/** What is open is read with the navigation's mark, for every page of the desk. */
export default function AlertsPage() {
  return <AlarmList />
}
