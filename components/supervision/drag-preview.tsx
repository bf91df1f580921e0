'use client'

import { Count } from '#components/ui/count.tsx'

/** What the pointer carries: the first name and how many come with it. */
export function DragPreview({ names }: { names: readonly string[] }) {
  return (
    <div className="flex items-center gap-2 rounded-control bg-raised px-3 py-2 font-medium text-ink text-list shadow-floating">
      {names[0]}
      {names.length > 1 && <Count value={names.length} isStrong />}
    </div>
  )
}
