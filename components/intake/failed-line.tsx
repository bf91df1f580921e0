'use client'

import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Time } from '#components/ui/time.tsx'

type FailedLineProps = {
  name: string
  about: string
  at: string
  /** Null where it cannot be worked again. */
  chosen: boolean | null
  onChoose: (isChosen: boolean) => void
  error: string | null
  raw: unknown
  facts?: ReactNode
}

/** One thing that failed: what, why in its first words, and on opening the whole error and what it was about. */
export function FailedLine({ name, about, at, chosen, onChoose, error, raw, facts }: FailedLineProps) {
  const t = useTranslations('intake.line')
  const [isOpened, setOpened] = useState(false)
  return (
    <li className="flex items-start gap-3 border-line border-b pl-6 max-desk:pl-3">
      <Checkbox
        label={t('choose', { name })}
        isLabelHidden
        isSelected={chosen ?? false}
        isDisabled={chosen === null}
        onChange={onChoose}
        className="mt-2"
      />
      <details
        onToggle={({ currentTarget: { open } }) => setOpened((was) => was || open)}
        className="group/failed min-w-0 flex-1"
      >
        <summary className="flex min-h-10 cursor-default list-none items-baseline gap-3 py-2 pr-6 text-list hover:bg-hover max-desk:pr-3 [&::-webkit-details-marker]:hidden">
          <span className="min-w-0 flex-1">
            <span className="font-medium text-ink">{name}</span> <span className="text-ink-soft">{about}</span>
            {error && <span className="block truncate text-danger-ink">{firstLine(error)}</span>}
          </span>
          <Time at={at} className="shrink-0 text-ink-faint text-meta" />
          <ChevronRight
            aria-hidden
            className="size-4 shrink-0 self-center text-ink-faint group-open/failed:rotate-90"
          />
        </summary>
        {isOpened && (
          <div className="flex flex-col gap-3 pr-6 pb-4 max-desk:pr-3">
            {facts}
            {error && <Raw title={t('error')} text={error} />}
            <Raw title={t('raw')} text={JSON.stringify(raw, null, 2)} />
          </div>
        )}
      </details>
    </li>
  )
}

const firstLine = (error: string) => error.split('\n')[0]

function Raw({ title, text }: { title: string; text: string }) {
  return (
    <section className="rounded-control border border-line bg-sunken p-3 text-meta">
      <h3 className="mb-1 font-medium text-ink-soft">{title}</h3>
      <pre className="whitespace-pre-wrap break-words text-ink">{text}</pre>
    </section>
  )
}
