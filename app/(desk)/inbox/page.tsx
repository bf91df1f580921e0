import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { customerPanelCookie } from '#components/conversation/customer-panel-cookie.ts'
import { OpenPlace } from '#components/inbox/open-place.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('inbox')
  return { title: t('title') }
}

export default async function InboxPage() {
  const panel = (await cookies()).get(customerPanelCookie)?.value
  return <OpenPlace isPanelOpenAtFirst={panel !== 'closed'} />
}
