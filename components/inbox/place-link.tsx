'use client'

import type { ComponentProps, MouseEvent } from 'react'
import type { InboxPlace } from './inbox-address.ts'
import { useInboxPlace } from './inbox-place.tsx'

type PlaceLinkProps = Omit<ComponentProps<'a'>, 'href'> & { to: Partial<InboxPlace> }

const isPlain = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

/** A real link, so that it opens in a tab and can be copied; a plain click goes there without a page load. */
export function PlaceLink({ to, ...rest }: PlaceLinkProps) {
  const { addressOf, go } = useInboxPlace()
  return (
    <a
      {...rest}
      href={addressOf(to)}
      onClick={(event) => {
        if (!isPlain(event)) return
        event.preventDefault()
        go(to)
      }}
    />
  )
}
