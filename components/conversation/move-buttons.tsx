'use client'

import { ArrowRightLeft, Bot, CircleCheck, Ellipsis, Hand, ListPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Menu, MenuItem } from '#components/ui/menu.tsx'
import { Tooltip } from '#components/ui/tooltip.tsx'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import type { HumanMove } from './holder-standing.ts'
import { useMoveWords } from './move-words.ts'
import type { MoveActions } from './use-move-actions.ts'

export const moveIcons: Record<HumanMove, ReactNode> = {
  claim: <Hand aria-hidden />,
  'take-over': <Hand aria-hidden />,
  transfer: <ArrowRightLeft aria-hidden />,
  queue: <ListPlus aria-hidden />,
  'return-to-bot': <Bot aria-hidden />,
  resolve: <CircleCheck aria-hidden />,
  'hand-over': <ListPlus aria-hidden />,
}

export const moveKeys: Partial<Record<HumanMove, string>> = {
  claim: 'c',
  'take-over': 'c',
  transfer: 't',
  'return-to-bot': 'b',
  resolve: 'e',
}

const shownOnDesk = 2

/** Exactly the moves that the viewer has here: the likeliest as buttons, the rest behind one more. */
export function MoveButtons({ row, actions }: { row: ConversationRow; actions: MoveActions }) {
  const t = useTranslations('conversation')
  const words = useMoveWords(row)
  const { offered, begin } = actions
  const [first, ...others] = offered
  if (!first) return null
  const rest = offered.slice(shownOnDesk)
  const items = (moves: HumanMove[]) =>
    moves.map((move) => (
      <MenuItem
        key={move}
        label={words(move)}
        icon={moveIcons[move]}
        shortcut={moveKeys[move]?.toUpperCase()}
        onAction={() => begin(move)}
      />
    ))
  const more = <IconButton label={t('more')} icon={<Ellipsis />} size="small" placement="bottom" />
  return (
    <div className="flex shrink-0 items-center gap-1">
      {/* Another move is another button: what was pressed twice by mistake must not do the next thing. */}
      <MoveButton key={first} move={first} row={row} actions={actions} />
      <span className="flex gap-1 max-desk:hidden">
        {offered.slice(1, shownOnDesk).map((move) => (
          <MoveButton key={move} move={move} row={row} actions={actions} />
        ))}
        {rest.length > 0 && (
          <Menu trigger={more} label={t('more')} placement="bottom end">
            {items(rest)}
          </Menu>
        )}
      </span>
      {others.length > 0 && (
        <span className="desk:hidden">
          <Menu trigger={more} label={t('more')} placement="bottom end">
            {items(others)}
          </Menu>
        </span>
      )}
    </div>
  )
}

type MoveButtonProps = { move: HumanMove; row: ConversationRow; actions: MoveActions }

function MoveButton({ move, row, actions: { pending, begin } }: MoveButtonProps) {
  const t = useTranslations('conversation.pending')
  const words = useMoveWords(row)
  const isTaking = move === 'claim' || move === 'take-over'
  return (
    <Tooltip label={words(move)} shortcut={moveKeys[move]?.toUpperCase()} placement="bottom">
      <Button
        size="small"
        variant={isTaking ? 'primary' : 'secondary'}
        icon={moveIcons[move]}
        isPending={pending === move}
        pendingLabel={t(move)}
        isDisabled={pending !== null && pending !== move}
        onPress={() => begin(move)}
      >
        {words(move)}
      </Button>
    </Tooltip>
  )
}
