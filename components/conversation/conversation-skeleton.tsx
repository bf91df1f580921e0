import { Skeleton } from '#components/ui/skeleton.tsx'
import { TimelineSkeleton } from './timeline-skeleton.tsx'

export function ConversationSkeleton() {
  return (
    <div className="flex min-w-0 flex-1 flex-col">
      <div className="flex h-12 items-center gap-2 px-4">
        <Skeleton className="size-8 rounded-full!" />
        <div className="flex flex-col gap-1.5">
          <Skeleton className="h-3 w-32" />
          <Skeleton className="h-2.5 w-20" />
        </div>
      </div>
      <div className="flex h-11 items-center border-line border-y bg-sunken px-4">
        <Skeleton className="h-3 w-56" />
      </div>
      <TimelineSkeleton />
      <div className="p-3">
        <Skeleton className="h-24" />
      </div>
    </div>
  )
}
