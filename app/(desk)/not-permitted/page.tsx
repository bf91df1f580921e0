import { ShieldOff } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { EmptyState } from '#components/ui/empty-state.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('navigation.errors')
  return { title: t('notPermittedTitle') }
}

/** A place that exists but not for this role: said in words, with the way back. */
export default async function NotPermittedPage() {
  const t = await getTranslations('navigation.errors')
  return (
    <div className="flex flex-1 items-center justify-center">
      <h1 className="sr-only">{t('notPermittedTitle')}</h1>
      <EmptyState
        icon={<ShieldOff aria-hidden />}
        title={t('notPermittedTitle')}
        hint={t('notPermitted')}
        action={
          <Link href="/inbox" className="font-medium text-accent-ink text-list underline">
            {t('backToInbox')}
          </Link>
        }
      />
    </div>
  )
}
