'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import { ResizeHandle } from '#components/ui/resize-handle.tsx'
import { usePaneWidth } from '#components/ui/use-pane-width.ts'
import type { View } from '#lib/conversations/views.ts'
import type { Density } from './density.ts'
import { listWidthName } from './inbox-address.ts'
import { InboxPlaceProvider, useInboxPlace } from './inbox-place.tsx'
import type { PageChoice } from './list-header.tsx'
import { ListPane } from './list-pane.tsx'
import { useFocusReturn } from './use-focus-return.ts'

export type InboxPanesProps = {
  pages: readonly PageChoice[]
  usualView: View
  density: Density
  listWidth: string | undefined
  children: ReactNode
}

/** List and conversation side by side; on a phone one of them at a time. */
export function InboxPanes({ usualView, ...rest }: InboxPanesProps) {
  return (
    <InboxPlaceProvider usualView={usualView}>
      <Panes {...rest} />
    </InboxPlaceProvider>
  )
}

function Panes({ pages, density, listWidth, children }: Omit<InboxPanesProps, 'usualView'>) {
  const t = useTranslations('inbox')
  const { place } = useInboxPlace()
  const { width, handle } = usePaneWidth({ name: listWidthName, usual: 360, min: 320, max: 440, remembered: listWidth })
  const isOpen = place.conversationId !== null
  useFocusReturn()
  return (
    <div className="flex min-h-0 min-w-0 flex-1" data-full-screen={isOpen || undefined}>
      <div
        className={classNames('flex min-h-0 max-desk:w-full! shrink-0', isOpen && 'max-desk:hidden')}
        style={{ width }}
      >
        <ListPane pages={pages} density={density} />
      </div>
      <ResizeHandle label={t('listWidth')} {...handle} className="max-desk:hidden" />
      <div className={classNames('flex min-h-0 min-w-0 flex-1', !isOpen && 'max-desk:hidden')}>{children}</div>
    </div>
  )
}
