'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

/** A grey shape of what comes; give it the size by class: "h-3 w-40", "size-10 rounded-full". */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={classNames('block animate-breathe rounded-control bg-pressed', className)} />
}

/** Around all skeletons of one place: says once, to those who cannot see them, that something is loading. */
export function Loading({ label, className, children }: { label?: string; className?: string; children: ReactNode }) {
  const t = useTranslations('ui')
  return (
    <div role="status" aria-busy className={className}>
      <span className="sr-only">{label ?? t('loading')}</span>
      {children}
    </div>
  )
}
