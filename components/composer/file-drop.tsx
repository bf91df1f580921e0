'use client'

import { useTranslations } from 'next-intl'
import { type DragEvent, type ReactNode, useState } from 'react'
import { classNames } from '#components/ui/class-names.ts'

type FileDropProps = {
  isEnabled: boolean
  onFiles: (files: Iterable<File>) => void
  className?: string
  children: ReactNode
}

const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')

/** Takes files that are dropped on it. The button that attaches does the same without a mouse. */
export function FileDrop({ isEnabled, onFiles, className, children }: FileDropProps) {
  const t = useTranslations('composer')
  const [isOver, setOver] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for a button beside it.
    <div
      className={classNames('relative', className)}
      onDragOver={(event) => {
        if (!isEnabled || !hasFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => {
        setOver(false)
        if (!isEnabled || !hasFiles(event)) return
        event.preventDefault()
        onFiles(event.dataTransfer.files)
      }}
    >
      {children}
      {isOver && (
        <p className="absolute inset-0 flex items-center justify-center rounded-bubble border-2 border-accent border-dashed bg-accent-soft font-medium text-accent-ink text-list">
          {t('drop')}
        </p>
      )}
    </div>
  )
}
