'use client'

import { Radio, RefreshCw, WifiOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from 'react-aria-components'
import { classNames } from '#components/ui/class-names.ts'
import { Tooltip } from '#components/ui/tooltip.tsx'
import { useLasting } from '#components/ui/use-lasting.ts'

export type Connection = 'live' | 'catching-up' | 'offline'

const icons = {
  live: <Radio aria-hidden className="size-4" />,
  'catching-up': <RefreshCw aria-hidden className="size-4 animate-turn" />,
  offline: <WifiOff aria-hidden className="size-4" />,
}

const inks: Record<Connection, string> = {
  live: 'text-you-ink',
  'catching-up': 'text-waiting-ink',
  offline: 'text-danger-ink',
}
const strips = { 'catching-up': 'bg-waiting-soft text-waiting-ink', offline: 'bg-danger-soft text-danger-ink' }

/** Says whether what is on the screen is the truth: live, catching up, offline. */
export function ConnectionMark({ connection }: { connection: Connection }) {
  const t = useTranslations('navigation.connection')
  return (
    <Tooltip label={t(`${connection}Detail`)} placement="right" delayMs={200}>
      <Button
        aria-label={`${t(connection)}. ${t(`${connection}Detail`)}`}
        className={classNames('flex size-8 items-center justify-center rounded-control', inks[connection])}
      >
        {icons[connection]}
      </Button>
    </Tooltip>
  )
}

/** A page that opens, and a network that blinks, are live again sooner: for them nothing on the page makes room. */
const passingMs = 1_000

/** A line over the page while it is not live, in words and in sight on every screen. Announced when it changes. */
export function ConnectionStrip({ connection }: { connection: Connection }) {
  const t = useTranslations('navigation.connection')
  const isLasting = useLasting(connection !== 'live', passingMs)
  return (
    <div role="status">
      {connection === 'live' || !isLasting ? (
        <span className="sr-only">{t(connection)}</span>
      ) : (
        <p
          className={classNames(
            'flex min-h-7 items-center justify-center gap-2 px-4 py-1 text-meta [&_svg]:shrink-0',
            strips[connection],
          )}
        >
          {icons[connection]}
          <span>
            <strong className="font-semibold">{t(connection)}</strong> · {t(`${connection}Detail`)}
          </span>
        </p>
      )}
    </div>
  )
}
