'use client'

import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { flushSync } from 'react-dom'
import { Kbd } from '#components/ui/kbd.tsx'
import { scrim } from '#components/ui/overlay.ts'
import type { Action } from './actions.ts'
import { rankAction } from './palette-filter.ts'
import { useActionRegistry } from './shortcut-provider.tsx'

type CommandPaletteProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }

/** Ctrl+K: every action of the present screen and every place, by typing a part of its name. */
export function CommandPalette({ isOpen, onOpenChange }: CommandPaletteProps) {
  const t = useTranslations('navigation.palette')
  return (
    <ModalOverlay
      isDismissable
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      className={`${scrim} flex items-start justify-center p-4 pt-[14vh]`}
    >
      <Modal className="w-full max-w-xl overflow-hidden rounded-bubble bg-raised text-ink shadow-floating">
        <Dialog aria-label={t('title')} className="outline-none">
          <PaletteList onDone={() => onOpenChange(false)} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function PaletteList({ onDone }: { onDone: () => void }) {
  const t = useTranslations('navigation.palette')
  const everywhere = useTranslations('navigation.shortcuts')('everywhere')
  const actions = useActionRegistry()
    .list()
    .filter(({ isKeyOnly, isDisabled }) => !isKeyOnly && !isDisabled)
  const run = (action: Action) => {
    // The palette must be gone first: an action that moves the focus would otherwise lose it to the place it came from.
    flushSync(onDone)
    action.run()
  }
  return (
    <Command label={t('title')} filter={rankAction} loop vimBindings={false}>
      <div className="flex items-center gap-2 border-line border-b px-4">
        <Search aria-hidden className="size-4 shrink-0 text-ink-faint" />
        <Command.Input
          autoFocus
          placeholder={t('placeholder')}
          className="h-12 w-full bg-transparent text-reading outline-none placeholder:text-ink-faint"
        />
        <Kbd>Esc</Kbd>
      </div>
      <Command.List className="max-h-[min(24rem,50vh)] overflow-y-auto p-1">
        <Command.Empty className="px-3 py-6 text-center text-ink-soft text-list">{t('nothing')}</Command.Empty>
        {[...Map.groupBy(actions, ({ group }) => group ?? everywhere)].map(([title, members]) => (
          <Command.Group
            key={title}
            heading={title}
            className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-ink-faint [&_[cmdk-group-heading]]:text-meta"
          >
            {members.map((action) => (
              <PaletteRow key={action.id} action={action} onSelect={() => run(action)} />
            ))}
          </Command.Group>
        ))}
      </Command.List>
    </Command>
  )
}

function PaletteRow({ action, onSelect }: { action: Action; onSelect: () => void }) {
  return (
    <Command.Item
      value={action.id}
      keywords={[action.label, ...(action.keywords ?? [])]}
      onSelect={onSelect}
      className="flex min-h-9 items-center gap-2 rounded-control px-3 text-list data-[selected=true]:bg-selected [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-soft"
    >
      {action.icon}
      <span className="min-w-0 flex-1 truncate">{action.label}</span>
      {action.shortcut && <Kbd>{action.shortcut}</Kbd>}
    </Command.Item>
  )
}
