'use client'

import { useTranslations } from 'next-intl'
import { Dialog } from '#components/ui/dialog.tsx'
import { Kbd } from '#components/ui/kbd.tsx'
import { useShortcutPreference } from './preferences.ts'
import { useActionRegistry } from './shortcut-provider.tsx'

const named: Record<string, string> = {
  ' ': '␣',
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
}

/** The keys that act on the present screen, by place; opened with `?`. */
export function ShortcutHelp({ isOpen, onOpenChange }: { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }) {
  const t = useTranslations('navigation.shortcuts')
  return (
    <Dialog title={t('title')} isReadOnly isOpen={isOpen} onOpenChange={onOpenChange}>
      <ShortcutList />
    </Dialog>
  )
}

function ShortcutList() {
  const t = useTranslations('navigation.shortcuts')
  const [areOn] = useShortcutPreference()
  const shortcuts = useActionRegistry()
    .list()
    .filter(({ shortcut }) => shortcut !== undefined)
  const everywhere = t('everywhere')
  const palette = { id: 'palette', label: t('palette'), shortcut: 'Ctrl K', group: everywhere }
  const groups = Map.groupBy([...shortcuts, palette], ({ group }) => group ?? everywhere)
  return (
    <div className="flex flex-col gap-4">
      {!areOn && <p className="rounded-control bg-waiting-soft px-3 py-2 text-list text-waiting-ink">{t('off')}</p>}
      {[...groups].map(([title, actions]) => (
        <ShortcutGroup key={title} title={title} actions={actions} />
      ))}
    </div>
  )
}

function ShortcutGroup({
  title,
  actions,
}: {
  title: string
  actions: { id: string; label: string; shortcut?: string }[]
}) {
  return (
    <section>
      <h3 className="mb-1 font-medium text-ink-faint text-meta">{title}</h3>
      <dl className="divide-y divide-line">
        {actions.map(({ id, label, shortcut = '' }) => (
          <div key={id} className="flex min-h-8 items-center justify-between gap-4 text-list">
            <dt>{label}</dt>
            <dd>
              <Kbd>{named[shortcut] ?? shortcut}</Kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
