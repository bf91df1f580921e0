'use client'

import { CircleAlert, Paperclip, X } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useRefusalWords } from '#components/conversation/refusal-words.ts'
import { classNames } from '#components/ui/class-names.ts'
import { IconButton } from '#components/ui/icon-button.tsx'
import type { Attachments } from './use-attachments.ts'

/** What will go with the message: on its way, arrived, or refused with the reason. */
export function AttachedFiles({ attachments }: { attachments: Attachments }) {
  const t = useTranslations('composer')
  const { attached, uploads, remove, cancel } = attachments
  if (attached.length + uploads.length === 0) return null
  return (
    <ul aria-label={t('files')} className="flex flex-wrap gap-2 px-3 pt-2">
      {attached.map(({ id, name, contentType }) => (
        <FileChip key={id} name={name} onRemove={() => remove(id)}>
          {contentType.startsWith('image/') ? (
            // biome-ignore lint/performance/noImgElement: the file one has just chosen, from our own upload.
            <img src={`/api/uploads/${id}`} alt="" className="size-7 rounded-[4px] object-cover" />
          ) : (
            <Paperclip aria-hidden className="size-4 text-ink-faint" />
          )}
        </FileChip>
      ))}
      {uploads.map(({ key, name, progress, error }) => (
        <FileChip key={key} name={name} onRemove={() => cancel(key)} isRefused={error !== null}>
          {error ? <Refused error={error} /> : <Progress name={name} value={progress} />}
        </FileChip>
      ))}
    </ul>
  )
}

type FileChipProps = { name: string; onRemove: () => void; isRefused?: boolean; children: ReactNode }

function FileChip({ name, onRemove, isRefused, children }: FileChipProps) {
  const t = useTranslations('composer')
  return (
    <li
      className={classNames(
        'flex items-center gap-2 rounded-control border py-1 pr-1 pl-2 text-list',
        isRefused ? 'max-w-full border-danger-line bg-danger-soft' : 'max-w-72 border-line bg-raised',
      )}
    >
      {children}
      <span className={classNames('truncate', isRefused && 'min-w-24')}>{name}</span>
      <IconButton label={t('remove', { name })} icon={<X />} size="small" onPress={onRemove} className="size-6!" />
    </li>
  )
}

function Refused({ error }: { error: NonNullable<Attachments['uploads'][number]['error']> }) {
  const words = useRefusalWords()
  return (
    <span role="alert" className="flex items-center gap-1 text-danger-ink text-meta">
      <CircleAlert aria-hidden className="size-4 shrink-0" />
      {words(error)}
    </span>
  )
}

function Progress({ name, value }: { name: string; value: number }) {
  const t = useTranslations('composer')
  const format = useFormatter()
  const percent = format.number(value, { style: 'percent' })
  return (
    <span
      role="progressbar"
      aria-label={t('uploading', { name, percent })}
      aria-valuenow={Math.round(value * 100)}
      className="h-1 w-10 shrink-0 overflow-hidden rounded-full bg-pressed"
    >
      <span className="block h-full bg-accent" style={{ width: `${value * 100}%` }} />
    </span>
  )
}
