'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { classNames } from './class-names.ts'
import { IconButton } from './icon-button.tsx'
import { type OverlayState, scrim } from './overlay.ts'

export type DialogProps = OverlayState & {
  title: string
  /** The button that opens it; leave it out and drive `isOpen` yourself. */
  trigger?: ReactNode
  size?: 'small' | 'medium' | 'large'
  /** Nothing inside can be focused: the text itself is, so that keys scroll it. */
  isReadOnly?: boolean
  /** Buttons at the end; the primary one last. */
  footer?: ReactNode | ((close: () => void) => ReactNode)
  children: ReactNode | ((close: () => void) => ReactNode)
}

const widths = { small: 'max-w-sm', medium: 'max-w-lg', large: 'max-w-3xl' }

const call = (content: DialogProps['children'], close: () => void) =>
  typeof content === 'function' ? content(close) : content

/** A question or a form that must be finished or left first. Escape and the cross leave it; focus returns where it came from. */
export function Dialog({ trigger, ...rest }: DialogProps) {
  if (!trigger) return <DialogFrame {...rest} />
  const { isOpen, onOpenChange, ...frame } = rest
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      <DialogFrame {...frame} />
    </DialogTrigger>
  )
}

function DialogFrame(props: Omit<DialogProps, 'trigger'>) {
  const { title, size = 'medium', isReadOnly, footer, children, isOpen, onOpenChange } = props
  const t = useTranslations('ui')
  return (
    <ModalOverlay
      isDismissable
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      className={classNames(scrim, 'flex items-start justify-center p-4 pt-[12vh]')}
    >
      <Modal
        className={classNames(
          'flex max-h-[76vh] w-full flex-col rounded-bubble bg-raised text-ink shadow-floating',
          widths[size],
        )}
      >
        <AriaDialog className="flex min-h-0 flex-col outline-none">
          {({ close }) => (
            <>
              <header className="flex items-center justify-between gap-4 px-4 pt-3 pb-2">
                <Heading slot="title" className="font-semibold text-heading">
                  {title}
                </Heading>
                <IconButton label={t('close')} icon={<X />} size="small" onPress={close} />
              </header>
              <div
                tabIndex={isReadOnly ? 0 : undefined}
                className="min-h-0 overflow-y-auto px-4 pb-4 focus-visible:-outline-offset-2"
              >
                {call(children, close)}
              </div>
              {footer && (
                <footer className="flex justify-end gap-2 border-line border-t px-4 py-3">{call(footer, close)}</footer>
              )}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
