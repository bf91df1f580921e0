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
  return (
    <span aria-hidden className={classNames('relative inline-flex shrink-0', sizes[size].split(' ')[0], className)}>
      {src && src !== brokenSrc ? (
        // biome-ignore lint/performance/noImgElement: pictures come from Messenger with an expiry; the image optimiser would only add a hop.
        <img
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
            'absolute -right-px -bottom-px size-2.5 rounded-full ring-2 ring-surface',
            presences[presence],
          )}
        />
      )}
    </span>
  )
}
