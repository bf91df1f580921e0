import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { RelaisMark } from '#components/navigation/relais-mark.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'

export default async function NotFound() {
  const t = await getTranslations('navigation.errors')
  const back = (
    <Link href="/inbox" className="rounded-control font-medium text-accent-ink underline underline-offset-4">
      {t('backToInbox')}
    </Link>
  )
  return (
    <main className="flex min-h-dvh w-full items-center justify-center">
      <EmptyState
        icon={<RelaisMark className="size-10!" />}
        title={t('notFoundTitle')}
        hint={t('notFound')}
        action={back}
      />
    </main>
  )
}
