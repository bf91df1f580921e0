'use client'

import { ShieldAlert, ShieldCheck, ShieldQuestion } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useRecordStanding } from '#components/data/use-audit.ts'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { PopoverTrigger } from '#components/ui/popover.tsx'
import { Time } from '#components/ui/time.tsx'
import type { RecordStanding } from '#lib/audit/standing.ts'
import { FindingList } from './finding-list.tsx'

const marks: Record<RecordStanding['state'], { icon: ReactNode; ink: string }> = {
  intact: { icon: <ShieldCheck aria-hidden />, ink: 'text-you-ink' },
  broken: { icon: <ShieldAlert aria-hidden />, ink: 'text-danger-ink' },
  unverified: { icon: <ShieldQuestion aria-hidden />, ink: 'text-ink-soft' },
}

/** Whether the record can be believed: what the desk found when it last read all of it, and what that means. */
export function RecordMark() {
  const t = useTranslations('audit.standing')
  const standing = useRecordStanding()
  if (!standing) return null
  const { icon, ink } = marks[standing.state]
  const trigger = (
    <Button variant="quiet" size="small" className={classNames(ink, 'data-hovered:text-inherit')} icon={icon}>
      {t(standing.state)}
    </Button>
  )
  return (
    <PopoverTrigger trigger={trigger} label={t('label')} placement="bottom end" className="w-96 max-w-[90vw]">
      <Standing standing={standing} />
    </PopoverTrigger>
  )
}

function Standing({ standing }: { standing: RecordStanding }) {
  const t = useTranslations('audit.standing')
  const { state, verifiedAt, intactSince, entries, lastAnchor, findings, firstFindings, isProtected } = standing
  return (
    <div className="flex flex-col gap-2 text-list">
      <p className="text-ink">{t(`${state}Means`, { entries, findings })}</p>
      <FindingList findings={firstFindings} more={findings - firstFindings.length} />
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 [&_dd]:text-ink [&_dt]:text-ink-soft">
        {verifiedAt && <Row label={t('verified')} value={<Time at={verifiedAt} as="sentence" />} />}
        {intactSince && <Row label={t('since')} value={<Time at={intactSince} as="sentence" />} />}
        {lastAnchor && (
          <Row
            label={t('anchor')}
            value={<code className="break-all text-meta">{`${lastAnchor.number}:${lastAnchor.hash}`}</code>}
          />
        )}
      </dl>
      <p className={isProtected ? 'text-ink-soft' : 'text-waiting-ink'}>
        {t(isProtected ? 'protected' : 'unprotected')}
      </p>
    </div>
  )
}

function Row({ label, value }: { label: string; value: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  )
}
