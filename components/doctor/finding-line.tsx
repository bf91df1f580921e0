'use client'

import { ChevronRight, MapPin, RefreshCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import type { Finding } from '#lib/pages/diagnosis/finding.ts'
import { ConditionMark } from './condition-mark.tsx'
import { useFindingWords } from './use-finding-words.ts'

type FindingLineProps = {
  finding: Finding
  isAsking: boolean
  onExamine: (subscribe: boolean) => void
}

/** One check: how it stands, what that means; opened, where to repair it, step by step, and the probe that proves the repair. */
export function FindingLine({ finding, isAsking, onExamine }: FindingLineProps) {
  const t = useTranslations('doctor')
  const words = useFindingWords()(finding)
  const { condition, probe } = finding
  const subscribes = probe === 'subscribe' || probe === 'await-webhook'
  return (
    <li className="border-line border-b last:border-b-0">
      <details className="group/finding" open={condition === 'broken'}>
        <summary className="grid cursor-default list-none grid-cols-[7rem_minmax(0,1fr)_auto] items-baseline gap-x-3 px-4 py-2.5 text-list hover:bg-hover max-desk:grid-cols-[minmax(0,1fr)_auto] max-desk:px-3 [&::-webkit-details-marker]:hidden">
          <span className="max-desk:col-start-1 max-desk:mb-1">
            <ConditionMark condition={condition} />
          </span>
          <span className="min-w-0 max-desk:col-start-1">
            <span className="font-medium text-ink">{words.title}</span>
            <span className="block text-ink-soft">{words.means}</span>
          </span>
          <ChevronRight
            aria-hidden
            className="size-4 self-center text-ink-faint group-open/finding:rotate-90 max-desk:col-start-2 max-desk:row-span-2 max-desk:row-start-1"
          />
        </summary>
        <div className="flex max-w-2xl flex-col gap-3 px-4 pt-1 pb-4 text-list desk:pl-[8.75rem] max-desk:px-3">
          <ol className="list-decimal space-y-1 pl-5 text-ink marker:text-ink-faint">
            {words.repair.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p className="flex items-start gap-1.5 text-ink-soft">
            <MapPin aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-faint" />
            <span>
              <span className="sr-only">{t('where')} </span>
              {words.where}
            </span>
          </p>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Button
              icon={<RefreshCw aria-hidden />}
              isPending={isAsking}
              pendingLabel={t('asking')}
              onPress={() => onExamine(subscribes)}
            >
              {t(`probes.${probe}`)}
            </Button>
            <span className="text-ink-faint text-meta">{t(`proves.${probe}`)}</span>
          </div>
        </div>
      </details>
    </li>
  )
}
