'use client'

import { CalendarClock, CirclePlay, Clapperboard, FileText, Link2, MapPin, Newspaper, PackageOpen } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { AttachmentItem } from '#lib/conversations/timeline.ts'
import { type AttachmentKind, kindOfAttachment } from './attachment-kind.ts'
import { inUnits } from './byte-size.ts'
import { useFailedWords } from './failed-words.ts'
import { OpenInMessenger } from './open-in-messenger.tsx'
import { webAddress } from './web-address.ts'

const icons: Partial<Record<AttachmentKind, ReactNode>> = {
  location: <MapPin aria-hidden />,
  fallback: <Link2 aria-hidden />,
  post: <Newspaper aria-hidden />,
  reel: <Clapperboard aria-hidden />,
  story: <CirclePlay aria-hidden />,
  video: <CirclePlay aria-hidden />,
  appointment: <CalendarClock aria-hidden />,
  other: <PackageOpen aria-hidden />,
}

/** A file, a place, a shared link, an appointment: what it is called, what there is to know, and the way to it. */
export function AttachmentCard({ attachment }: { attachment: AttachmentItem }) {
  const t = useTranslations('conversation.attachment')
  const kind = kindOfAttachment(attachment)
  const href = addressOf(attachment, kind)
  const words = attachment.title ?? attachment.name ?? t(kind, { type: attachment.type })
  const content = (
    <>
      <span className="flex size-8 shrink-0 items-center justify-center rounded-control bg-sunken text-ink-soft [&_svg]:size-4">
        {icons[kind] ?? <FileText aria-hidden />}
      </span>
      <span className="min-w-0">
        <span className="block truncate font-medium text-ink">{words}</span>
        <Detail attachment={attachment} kind={kind} href={href} />
      </span>
    </>
  )
  const isToBeSeenThere =
    kind === 'other' || (href === null && kind !== 'appointment' && attachment.state !== 'pending')
  return (
    <div className="w-72 max-w-full overflow-hidden rounded-bubble border border-line bg-raised text-list">
      {href ? (
        <a
          href={href}
          target="_blank"
          rel="noreferrer"
          className={`${inside} hover:bg-hover focus-visible:-outline-offset-2`}
        >
          {content}
        </a>
      ) : (
        <div className={inside}>{content}</div>
      )}
      {isToBeSeenThere && (
        <p className="border-line border-t px-2 py-1">
          <OpenInMessenger />
        </p>
      )}
    </div>
  )
}

const inside = 'flex items-center gap-3 p-2'

function addressOf({ url, sourceUrl, state, detail }: AttachmentItem, kind: AttachmentKind): string | null {
  if (url) return url
  // Messenger's address of a file that could not be fetched gives nothing to anybody.
  if (state === 'failed' && kind !== 'other') return null
  return webAddress(sourceUrl) ?? (detail?.place ? mapAddress(detail.place) : null)
}

const mapAddress = ({ latitude, longitude }: { latitude: number; longitude: number }) =>
  `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`

type DetailProps = { attachment: AttachmentItem; kind: AttachmentKind; href: string | null }

function Detail({ attachment, kind, href }: DetailProps) {
  const t = useTranslations('conversation.attachment')
  const place = usePlaceWords(attachment)
  const appointment = useAppointmentWords(attachment)
  const size = useSizeWords(attachment)
  const failed = useFailedWords()
  const { state, type, title, name } = attachment
  const kindWords = t(kind, { type })
  const host = href?.startsWith('http') ? new URL(href).hostname.replace(/^www\./, '') : null
  const known = [title || name ? kindWords : null, place, appointment, size, place ? null : host].filter(Boolean)
  const words = state === 'pending' ? t('pending') : state === 'failed' ? failed(attachment) : known.join(' · ')
  return <span className="block text-pretty text-ink-faint text-meta">{words || (href ? null : t('noAddress'))}</span>
}

function useSizeWords({ byteSize }: AttachmentItem): string | null {
  const format = useFormatter()
  if (!byteSize) return null
  const { value, unit } = inUnits(byteSize)
  return format.number(value, { style: 'unit', unit, maximumFractionDigits: 1 })
}

function usePlaceWords({ detail }: AttachmentItem): string | null {
  const format = useFormatter()
  if (!detail?.place) return null
  const degrees = (value: number) => format.number(value, { maximumFractionDigits: 4 })
  return `${degrees(detail.place.latitude)}, ${degrees(detail.place.longitude)}`
}

const knownStatuses = ['requested', 'confirmed', 'declined', 'cancelled'] as const

/** In the business's own zone, as the customer was told. */
function useAppointmentWords({ detail }: AttachmentItem): string | null {
  const t = useTranslations('conversation.appointment')
  const format = useFormatter()
  const appointment = detail?.appointment
  if (!appointment) return null
  const status = knownStatuses.find((known) => known === appointment.status)
  const timeZone = isZone(appointment.timezone) ? appointment.timezone : undefined
  const starts = appointment.startsAt && new Date(appointment.startsAt)
  const when = starts && format.dateTime(starts, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  return [status ? t(status) : appointment.status, when].filter(Boolean).join(' · ')
}

function isZone(zone: string | undefined): boolean {
  try {
    return zone !== undefined && Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    // Not a zone that this browser knows: the viewer's own is used.
    return false
  }
}
