import type { ReactNode } from 'react'

/** What a place of the settings is, in one sentence, and what can be chosen in it. */
export function PlaceHeader({ title, about, children }: { title: string; about: string; children?: ReactNode }) {
  return (
    <header className="flex shrink-0 flex-wrap items-end justify-between gap-x-6 gap-y-3 px-6 pt-4 pb-4 max-desk:px-3">
      <div className="min-w-0 max-w-2xl">
        <h1 className="font-semibold text-heading text-ink">{title}</h1>
        <p className="text-ink-soft text-list">{about}</p>
      </div>
      {children}
    </header>
  )
}
