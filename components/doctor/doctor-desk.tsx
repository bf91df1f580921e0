'use client'

import { Stethoscope } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRefusalWords } from '#components/conversation/refusal-words.ts'
import { useDoctor } from '#components/data/use-doctor.ts'
import { PlaceHeader } from '#components/settings/place-header.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorNotice } from '#components/ui/error-notice.tsx'
import { Loading, Skeleton } from '#components/ui/skeleton.tsx'
import { pagesByGravity } from './by-gravity.ts'
import { PageDiagnosis } from './page-diagnosis.tsx'

/** Every connected Page with what the doctor finds, what needs a hand first. */
export function DoctorDesk() {
  const t = useTranslations('doctor')
  const refusalInWords = useRefusalWords()
  const { diagnoses, error } = useDoctor()
  return (
    <>
      <PlaceHeader title={t('title')} about={t('about')} />
      <div className="flex flex-col gap-4 px-6 pb-6 max-desk:px-3">
        {error && <ErrorNotice message={refusalInWords(error)} />}
        {!diagnoses && !error && (
          <Loading>
            <Skeleton className="h-64 w-full rounded-bubble" />
          </Loading>
        )}
        {diagnoses?.length === 0 && (
          <EmptyState icon={<Stethoscope aria-hidden />} title={t('none')} hint={t('noneHint')} className="py-16" />
        )}
        {diagnoses && pagesByGravity(diagnoses).map((each) => <PageDiagnosis key={each.page.id} diagnosis={each} />)}
      </div>
    </>
  )
}
