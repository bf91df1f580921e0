'use client'

import { type ReactNode, useState } from 'react'
import { faceColour, initials } from './avatar-face.ts'
import { classNames } from './class-names.ts'

export type AvatarProps = {
  /** Decides the colour: the same person has the same colour everywhere. */
  id: string
  name: string
  src?: string | null
  size?: 20 | 24 | 32 | 40 | 56
  /** Instead of initials: a bot's or an app's mark. */
  icon?: ReactNode
  /** A dot at the corner: a colleague who is here or away. Say it in words too. */
  presence?: 'available' | 'away' | 'offline'
  className?: string
}

const sizes = {
  20: 'size-5 text-[0.5rem] [&_svg]:size-3',
  24: 'size-6 text-[0.625rem] [&_svg]:size-3.5',
  32: 'size-8 text-meta [&_svg]:size-4',
  40: 'size-10 text-reading [&_svg]:size-5',
  56: 'size-14 text-title [&_svg]:size-7',
}

const presences = { available: 'bg-you', away: 'bg-waiting', offline: 'bg-nobody' }

/** A face beside a name; decoration for screen readers, because the name stands next to it. */
export function Avatar({ id, name, src, size = 32, icon, presence, className }: AvatarProps) {
  const [brokenSrc, setBrokenSrc] = useState<string | null>(null)
  // A picture that the server's HTML already tried has failed before anybody could listen.
  const check = (picture: HTMLImageElement | null) => {
    if (src && picture?.complete && picture.naturalWidth === 0) setBrokenSrc(src)
  }
  return (
    <span aria-hidden className={classNames('relative inline-flex shrink-0', sizes[size].split(' ')[0], className)}>
      {src && src !== brokenSrc ? (
        // biome-ignore lint/performance/noImgElement: pictures come from Messenger with an expiry; the image optimiser would only add a hop.
        <img
          ref={check}
          src={src}
          alt=""
          loading="lazy"
          decoding="async"
          onError={() => setBrokenSrc(src)}
          className={classNames('rounded-full object-cover', sizes[size])}
        />
      ) : (
        <span
          className={classNames(
            'flex items-center justify-center rounded-full font-semibold',
            faceColour(id),
            sizes[size],
          )}
        >
          {icon ?? initials(name)}
        </span>
      )}
      {presence && (
        <span
          className={classNames(
            'absolute -right-px -bottom-px rounded-full ring-2 ring-surface',
            size <= 24 ? 'size-1.5' : 'size-2.5',
            presences[presence],
          )}
        />
      )}
    </span>
  )
}
