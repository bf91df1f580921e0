import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { getErasure } from '#lib/erasure/get-erasure.ts'

type Props = { params: Promise<{ code: string }> }

export const metadata: Metadata = { robots: { index: false } }

/** Where Facebook sends somebody who asked to be deleted: whether it is done. Whoever has the code may look. */
export default async function DataDeletionPage({ params }: Props) {
  const erasure = await getErasure((await params).code)
  if (!erasure) notFound()
  const t = await getTranslations('settings.deletion')
  const format = await getFormatter()
  return (
    <main className="flex min-h-dvh items-center justify-center bg-canvas p-6">
      <article className="flex max-w-md flex-col gap-3 rounded-bubble border border-line bg-surface p-6 text-ink text-reading">
        <h1 className="font-semibold text-heading">{t('title')}</h1>
        <p>{t(erasure.source)}</p>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-list">
          <dt className="text-ink-soft">{t('code')}</dt>
          <dd className="break-all font-mono">{erasure.code}</dd>
          <dt className="text-ink-soft">{t('asked')}</dt>
          <dd>{format.dateTime(new Date(erasure.requestedAt), 'full')}</dd>
          {erasure.finishedAt && (
            <>
              <dt className="text-ink-soft">{t('done')}</dt>
              <dd>{format.dateTime(new Date(erasure.finishedAt), 'full')}</dd>
            </>
          )}
        </dl>
      </article>
    </main>
  )
}
