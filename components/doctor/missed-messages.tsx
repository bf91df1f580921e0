'use client'

import { CircleAlert, CircleCheck, LoaderCircle, SearchCheck } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { failureInWords } from '#components/audit/reason-words.ts'
import { useRefusalWords } from '#components/conversation/refusal-words.ts'
import { useLookForMissed } from '#components/data/use-doctor.ts'
import { Button } from '#components/ui/button.tsx'
import { ErrorNotice } from '#components/ui/error-notice.tsx'
import { Menu, MenuItem } from '#components/ui/menu.tsx'
import { notify } from '#components/ui/toaster.tsx'
import type { Gap } from '#lib/pages/gaps/gap.ts'
import { gapInWords, hasLeft, spanFormat } from '#lib/pages/gaps/gap-in-words.ts'
import { lookBackHours } from '#lib/pages/gaps/input.ts'

/** When the desk may not have heard the Page, what it found since, and the hand that has it look again. */
export function MissedMessages({ pageId, gaps }: { pageId: string; gaps: readonly Gap[] }) {
  const t = useTranslations('doctor.gaps')
  return (
    <section aria-labelledby={`missed-${pageId}`} className="border-line border-t px-4 py-3 max-desk:px-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h3 id={`missed-${pageId}`} className="flex-1 font-medium text-ink text-list">
          {t('title')}
        </h3>
        <LookBackMenu pageId={pageId} />
      </div>
      {gaps.length === 0 && <p className="mt-1 text-ink-soft text-list">{t('none')}</p>}
      <ul>
        {gaps.map((gap) => (
          <GapResult key={gap.id} gap={gap} />
        ))}
      </ul>
    </section>
  )
}

function LookBackMenu({ pageId }: { pageId: string }) {
  const t = useTranslations('doctor.missed')
  const refusalInWords = useRefusalWords()
  const looking = useLookForMissed()
  const look = (hours: (typeof lookBackHours)[number]) => () =>
    looking.mutate({ pageId, hours }, { onSuccess: () => notify({ title: t('asked') }) })
  const trigger = (
    <Button size="small" icon={<SearchCheck aria-hidden />} isPending={looking.isPending} pendingLabel={t('asked')}>
      {t('look')}
    </Button>
  )
  return (
    <>
      <Menu trigger={trigger} label={t('look')} placement="bottom end">
        {lookBackHours.map((hours) => (
          <MenuItem key={hours} label={t(`hours.${hours}`)} onAction={look(hours)} />
        ))}
      </Menu>
      {looking.error && <ErrorNotice message={refusalInWords(looking.error)} className="basis-full" />}
    </>
  )
}

function GapResult({ gap }: { gap: Gap }) {
  const t = useTranslations('doctor.gaps')
  const format = useFormatter()
  const name = gap.askedBy ?? 'none'
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 py-1.5 text-list [&>svg]:mt-0.5 [&>svg]:size-4">
      <StateIcon gap={gap} />
      <div>
        <p className="text-ink">{useResultWords(gap)}</p>
        <p suppressHydrationWarning className="text-ink-soft text-meta tabular-nums">
          {t(`reasons.${gap.reason}`, { name })} ·{' '}
          {format.dateTimeRange(new Date(gap.from), new Date(gap.until), spanFormat)}
        </p>
      </div>
    </li>
  )
}

function StateIcon({ gap }: { gap: Gap }) {
  const { state } = gap
  if (state === 'failed') return <CircleAlert aria-hidden className="text-danger-ink" />
  if (state !== 'done') return <LoaderCircle aria-hidden className="animate-turn text-ink-faint" />
  if (hasLeft(gap)) return <CircleAlert aria-hidden className="text-waiting-ink" />
  return <CircleCheck aria-hidden className="text-you-ink" />
}

function useResultWords(gap: Gap): string {
  const t = useTranslations('doctor.gaps.states')
  const record = useTranslations('audit')
  return gapInWords(
    gap,
    (sentence, counts) => t(sentence, counts),
    failureInWords(record, gap.failure ?? 'bad-request'),
  )
}
