'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { EntryIcon } from '#components/audit/entry-icon.tsx'
import { useEntryWords } from '#components/audit/entry-words.ts'
import { useAbout } from '#components/audit/use-about.ts'
import type { Replay } from '#components/data/use-replay.ts'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { Time } from '#components/ui/time.tsx'
import type { ReplayStep } from '#lib/conversations/replay.ts'
import type { Stepping } from './use-steps.ts'

/** Everything that happened, oldest first; each line is the reason for what the screen beside it shows. */
export function StepList({ past, stepping }: { past: Replay; stepping: Stepping }) {
  const t = useTranslations('replay')
  const { steps, index, go } = stepping
  return (
    <nav aria-label={t('steps')} className="min-h-0 overflow-y-auto py-2 max-desk:hidden">
      {past.hasOlder && (
        <Button
          variant="quiet"
          size="small"
          className="mx-2 mb-1"
          isPending={past.isLoadingOlder}
          onPress={past.loadOlder}
        >
          {t('older')}
        </Button>
      )}
      <ol>
        {steps.map((step, at) => (
          <li key={step.entry.id}>
            <StepButton step={step} isCurrent={at === index} onChoose={() => go(at)} />
          </li>
        ))}
      </ol>
    </nav>
  )
}

type StepButtonProps = { step: ReplayStep; isCurrent: boolean; onChoose: () => void }

function StepButton({ step, isCurrent, onChoose }: StepButtonProps) {
  const words = useEntryWords()
  const about = useAbout()(step.entry)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isCurrent) button.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    <button
      ref={button}
      type="button"
      onClick={onChoose}
      aria-current={isCurrent ? 'step' : undefined}
      className={classNames(
        'flex w-full items-start gap-2 border-l-[3px] px-3 py-1.5 text-left text-list [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0',
        isCurrent ? 'border-accent bg-selected text-ink' : 'border-transparent text-ink-soft hover:bg-hover',
      )}
    >
      <EntryIcon entry={step.entry} />
      <span className="min-w-0 flex-1">
        {words.sentence(step.entry)}
        {about && <span className="block text-ink-faint text-meta">{about}</span>}
      </span>
      <Time at={step.entry.at} as="clock" className="pt-px text-ink-faint text-meta" />
    </button>
  )
}
