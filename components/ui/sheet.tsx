'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { classNames } from './class-names.ts'
import { IconButton } from './icon-button.tsx'
import { type OverlayState, scrim } from './overlay.ts'

export type SheetProps = OverlayState & {
  title: string
  side?: 'end' | 'bottom'
  children: ReactNode
}

const sides = {
  end: 'inset-y-0 right-0 w-[min(22rem,100vw)] data-entering:animate-slide-from-end',
  bottom:
    'inset-x-0 bottom-0 max-h-[85dvh] rounded-t-bubble pb-[env(safe-area-inset-bottom)] data-entering:animate-slide-from-bottom',
}

/** A pane that comes from the side where there is no room for it to stay, such as the customer panel below 1100 px. */
export function Sheet({ title, side = 'end', isOpen, onOpenChange, children }: SheetProps) {
  const t = useTranslations('ui')
  return (
    <ModalOverlay isDismissable isOpen={isOpen} onOpenChange={onOpenChange} className={scrim}>
      <Modal className={classNames('fixed flex flex-col bg-surface text-ink shadow-floating', sides[side])}>
        <Dialog className="flex min-h-0 flex-1 flex-col outline-none">
          {({ close }) => (
            <>
              <header className="flex items-center justify-between gap-4 border-line border-b px-4 py-2">
                <Heading slot="title" className="font-semibold text-heading">
                  {title}
                </Heading>
                <IconButton label={t('close')} icon={<X />} size="small" onPress={close} />
              </header>
              <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
