import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type EmptyStateProps = {
  icon?: ReactNode
  title: string /** The next step, in one sentence. */
  hint?: string
  action?: ReactNode
  className?: string
}

/** Nothing to show, and what to do about it. */
export function EmptyState({ icon, title, hint, action, className }: EmptyStateProps) {
  return (
    <div className={classNames('flex flex-col items-center justify-center gap-1 p-8 text-center', className)}>
      {icon && <span className="mb-2 text-ink-faint [&_svg]:size-6 [&_svg]:stroke-[1.5]">{icon}</span>}
      <p className="font-medium text-ink text-reading">{title}</p>
      {hint && <p className="max-w-72 text-balance text-ink-soft text-list">{hint}</p>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  )
}
