'use client'

import { ChevronRight, CircleCheck, RefreshCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRefusalWords } from '#components/conversation/refusal-words.ts'
import { useExamine } from '#components/data/use-doctor.ts'
import { useViewer } from '#components/data/viewer.tsx'
import { Avatar } from '#components/ui/avatar.tsx'
import { Button } from '#components/ui/button.tsx'
import { ErrorNotice } from '#components/ui/error-notice.tsx'
import { Time } from '#components/ui/time.tsx'
import { may } from '#lib/agents/permissions.ts'
import { conditions, type Diagnosis, type Finding } from '#lib/pages/diagnosis/finding.ts'
import { byGravity } from './by-gravity.ts'
import { ConditionMark } from './condition-mark.tsx'
import { FindingLine } from './finding-line.tsx'
import { LetGo } from './let-go.tsx'
import { MissedMessages } from './missed-messages.tsx'
import { NewToken } from './new-token.tsx'

/** One Page: how it stands at a glance, what needs a hand first, and everything that is well below. */
export function PageDiagnosis({ diagnosis: { page, examinedAt, findings, gaps } }: { diagnosis: Diagnosis }) {
  const t = useTranslations('doctor')
  const refusalInWords = useRefusalWords()
  const { examine, isAsking, error } = useExamine(examinedAt)
  const asking = { isAsking, onExamine: (subscribe: boolean) => examine(page.id, { subscribe }) }
  const mayConnect = may(useViewer().role, 'connect-pages')
  return (
    <article aria-labelledby={`page-${page.id}`} className="rounded-bubble border border-line bg-raised">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2 border-line p-4 not-last:border-b max-desk:p-3">
        <Avatar id={page.id} name={page.name} size={32} />
        <div className="min-w-0 flex-1 basis-56">
          <h2 id={`page-${page.id}`} className="truncate font-semibold text-ink text-reading">
            {page.name}
          </h2>
          <p className="text-ink-soft text-meta">
            {page.isLetGo ? t('letGo.heading') : examinedAt ? t('examined') : t('notExamined')}{' '}
            {examinedAt && !page.isLetGo && <Time at={examinedAt} as="sentence" />}
          </p>
        </div>
        <span className="flex flex-wrap gap-1.5">
          {conditions.map((condition) => {
            const count = findings.filter((finding) => finding.condition === condition).length
            return count > 0 && <ConditionMark key={condition} condition={condition} count={count} />
          })}
        </span>
        <span className="flex gap-2">
          {mayConnect && <NewToken pageId={page.id} name={page.name} />}
          {!page.isLetGo && (
            <Button
              icon={<RefreshCw aria-hidden />}
              isPending={isAsking}
              pendingLabel={t('asking')}
              onPress={() => examine(page.id)}
            >
              {t('examine')}
            </Button>
          )}
        </span>
        {error && <ErrorNotice message={refusalInWords(error)} className="basis-full" />}
      </header>
      {!page.isLetGo && (
        <>
          <Findings findings={byGravity(findings.filter(({ condition }) => condition !== 'well'))} {...asking} />
          <WellFindings findings={findings.filter(({ condition }) => condition === 'well')} {...asking} />
          <MissedMessages pageId={page.id} gaps={gaps} />
          {mayConnect && (
            <footer className="flex justify-end border-line border-t px-4 py-2 max-desk:px-3">
              <LetGo pageId={page.id} name={page.name} />
            </footer>
          )}
        </>
      )}
    </article>
  )
}

type FindingsProps = { findings: readonly Finding[]; isAsking: boolean; onExamine: (subscribe: boolean) => void }

const Findings = ({ findings, ...asking }: FindingsProps) => (
  <ul>
    {findings.map((finding) => (
      <FindingLine key={finding.check} finding={finding} {...asking} />
    ))}
  </ul>
)

/** What is well needs no eye; who wants to see it all opens it. */
function WellFindings({ findings, ...asking }: FindingsProps) {
  const t = useTranslations('doctor')
  if (findings.length === 0) return null
  return (
    <details className="group/well">
      <summary className="flex min-h-10 cursor-default list-none items-center gap-2 px-4 py-2 text-ink-soft text-list hover:bg-hover max-desk:px-3 [&::-webkit-details-marker]:hidden">
        <CircleCheck aria-hidden className="size-4 text-you-ink" />
        {t('well', { count: findings.length })}
        <ChevronRight aria-hidden className="ml-auto size-4 text-ink-faint group-open/well:rotate-90" />
      </summary>
      <div className="border-line border-t">
        <Findings findings={findings} {...asking} />
      </div>
    </details>
  )
}
