'use client'

import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void }

/** A bug on one page: the frame around it still works. The server logged it under the digest. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const t = useTranslations('navigation.errors')
  const retry = useTranslations('ui')('retry')
  return (
    <div role="alert" className="flex min-h-full w-full flex-1 items-center justify-center">
      <EmptyState
        icon={<TriangleAlert aria-hidden />}
        title={t('brokenTitle')}
        hint={error.digest ? t('broken', { digest: error.digest }) : t('brokenWithoutNumber')}
        action={<Button onPress={reset}>{retry}</Button>}
      />
    </div>
  )
}
