'use client'

import { useTranslations } from 'next-intl'
import { classNames } from '#components/ui/class-names.ts'
import type { roomIn } from './text-limit.ts'

/** Near the limit: how much room is left; beyond it: how much must go. */
export function TextRoom({ room }: { room: ReturnType<typeof roomIn> }) {
  const t = useTranslations('composer')
  if (!room) return null
  const isOver = 'over' in room
  return (
    <span
      role={isOver ? 'alert' : undefined}
      className={classNames('text-meta', isOver ? 'text-danger-ink' : 'text-ink-soft')}
    >
      {isOver ? t('tooLong', { over: room.over }) : t('characters', { left: room.left })}
    </span>
  )
}
