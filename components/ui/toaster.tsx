'use client'

import { CircleAlert, CircleCheck, Info, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components'
import { IconButton } from './icon-button.tsx'

export type Notice = {
  title: string
  detail?: string
  kind?: 'done' | 'information' | 'error'
  /** Most often "Undo". Doing it also closes the notice. */
  action?: { label: string; onAction: () => void }
  /** At least five seconds, longer with an action; an error stays until it is closed. */
  lastsMs?: number
}

const queue = new ToastQueue<Notice>({ maxVisibleToasts: 3 })
const shortMs = 5_000
const withActionMs = 8_000

const icons = {
  done: <CircleCheck aria-hidden className="mt-px size-4 shrink-0 text-you" />,
  information: <Info aria-hidden className="mt-px size-4 shrink-0 text-ink-faint" />,
  error: <CircleAlert aria-hidden className="mt-px size-4 shrink-0 text-danger-ink" />,
}

/** Says something in passing, such as "Resolved" with an undo. Errors that have a place belong there instead. Returns what closes it. */
export function notify(notice: Notice): () => void {
  const usualMs = notice.action ? withActionMs : shortMs
  const timeout = notice.kind === 'error' ? undefined : Math.max(shortMs, notice.lastsMs ?? usualMs)
  const key = queue.add(notice, { timeout })
  return () => queue.close(key)
}

/** Where notices appear. Once, at the root. A landmark: F6 reaches it, hovering or focusing it stops the time. */
export function Toaster() {
  const t = useTranslations('ui')
  return (
    <ToastRegion
      queue={queue}
      aria-label={t('notifications')}
      className="fixed bottom-4 left-1/2 z-30 flex w-[min(24rem,calc(100vw-2rem))] -translate-x-1/2 flex-col-reverse gap-2 rounded-control outline-none max-desk:bottom-18"
    >
      {({ toast }) => (
        <Toast
          toast={toast}
          className="flex animate-appear items-start gap-2 rounded-control bg-raised px-3 py-2 text-list shadow-floating"
        >
          {icons[toast.content.kind ?? 'done']}
          <ToastContent className="min-w-0 flex-1">
            <Text slot="title" className="block font-medium text-ink">
              {toast.content.title}
            </Text>
            {toast.content.detail && (
              <Text slot="description" className="block text-ink-soft">
                {toast.content.detail}
              </Text>
            )}
          </ToastContent>
          {toast.content.action && <NoticeAction action={toast.content.action} onDone={() => queue.close(toast.key)} />}
          <IconButton slot="close" label={t('close')} icon={<X />} size="small" className="-my-1 -mr-1" />
        </Toast>
      )}
    </ToastRegion>
  )
}

function NoticeAction({ action, onDone }: { action: NonNullable<Notice['action']>; onDone: () => void }) {
  return (
    <AriaButton
      slot={null}
      onPress={() => {
        action.onAction()
        onDone()
      }}
      className="-my-1 h-7 shrink-0 rounded-control px-2 font-medium text-accent-ink data-hovered:bg-hover data-pressed:bg-pressed"
    >
      {action.label}
    </AriaButton>
  )
}
