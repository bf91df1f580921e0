'use client'

import { useEffect, useRef } from 'react'
import { Button } from './button.tsx'

type MoreBelowProps = { hasMore: boolean; isLoading: boolean; onMore: () => void; label: string }

/** The end of what was fetched: the next page comes by itself when it is scrolled near, and by the button for everybody else. */
export function MoreBelow({ hasMore, isLoading, onMore, label }: MoreBelowProps) {
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!hasMore || isLoading || !end.current) return
    const observer = new IntersectionObserver(([seen]) => seen?.isIntersecting && onMore(), { rootMargin: '400px' })
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [hasMore, isLoading, onMore])
  if (!hasMore) return null
  return (
    <div ref={end} className="flex justify-center p-4">
      <Button variant="quiet" onPress={onMore} isPending={isLoading}>
        {label}
      </Button>
    </div>
  )
}
