'use client'

import { Zap } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { reasonInWords } from '#components/audit/reason-words.ts'
import { announce } from '#components/ui/announcer.tsx'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { ErrorNotice } from '#components/ui/error-notice.tsx'
import { Time } from '#components/ui/time.tsx'
import { toneSoft, toneSolid } from '#components/ui/tone.ts'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import type { EntryItem, TimelineItem } from '#lib/conversations/timeline.ts'
import { ControlLine } from './control-line.tsx'
import { holderIcons } from './holder-mark.tsx'
import { useHolderWords } from './holder-words.ts'
import { MoveButtons } from './move-buttons.tsx'
import { useRefusalWords } from './refusal-words.ts'
import type { MoveActions } from './use-move-actions.ts'

type HolderBarProps = { row: ConversationRow; items: readonly TimelineItem[]; actions: MoveActions }

/** Who answers now, why, since when, and what the viewer may do about it: the same line for everybody, always true. */
export function HolderBar({ row, items, actions }: HolderBarProps) {
  const t = useTranslations('conversation')
  const { standing } = useHolderWords(row)
  return (
    <section aria-label={t('bar')} className="@container shrink-0">
      <div
        className={classNames(
          'relative flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-b py-1.5 pr-3 pl-4',
          toneSoft[standing],
        )}
      >
        <span aria-hidden className={classNames('absolute inset-y-0 left-0 w-[3px]', toneSolid[standing])} />
        <HolderSentence row={row} items={items} />
        <MoveButtons row={row} actions={actions} />
      </div>
      <ControlLine row={row} actions={actions} />
      <MoveRefusal actions={actions} />
    </section>
  )
}

function HolderSentence({ row, items }: Omit<HolderBarProps, 'actions'>) {
  const t = useTranslations('conversation')
  const why = useWhy(row, items)
  const { standing, sentence } = useHolderWords(row)
  useSpokenChange(sentence)
  const since = standing === 'waiting' ? (row.needsHumanSince ?? row.holder.since) : row.holder.since
  return (
    <div className="flex min-w-44 flex-1 items-center gap-2 [&>svg]:size-4 [&>svg]:shrink-0">
      {holderIcons[standing]}
      <p
        data-hand="standing"
        tabIndex={-1}
        // Where there is no room for one line there are two: why and since when are not what may be cut off.
        className="flex min-w-0 items-baseline gap-x-2 truncate rounded-control text-list focus-visible:-outline-offset-2 @max-xl:flex-wrap @max-xl:whitespace-normal"
      >
        <span className="shrink-0 font-semibold @max-xl:shrink">{sentence}</span>
        <span className="shrink-0 font-medium text-meta tabular-nums">
          <VisuallyHidden>{t('since')} </VisuallyHidden>
          <Time at={since} />
        </span>
        {why && <span className="truncate text-ink-soft @max-xl:line-clamp-2 @max-xl:whitespace-normal">{why}</span>}
      </p>
    </div>
  )
}

/** What says no more than who answers. */
const plain: readonly string[] = ['agent-took', 'resolved']

/** Why: what a colleague wrote who passed it on, else the reason of the last move. */
function useWhy({ holder }: ConversationRow, items: readonly TimelineItem[]): string | null {
  const t = useTranslations('conversation')
  const record = useTranslations('audit')
  if (!holder.reason || plain.includes(holder.reason)) return null
  const words = reasonInWords(record, holder.reason)
  const move = items.findLast((item): item is EntryItem => item.type === 'entry' && item.entry.reason === holder.reason)
  const note = move && move.at >= holder.since ? move.entry.evidence?.note : null
  if (!move || typeof note !== 'string') return words
  return t('why', { name: move.entry.actor.name ?? '', note })
}

/** Screen readers hear of every change of holder while the conversation is open, whoever made it. */
function useSpokenChange(sentence: string) {
  const heard = useRef(sentence)
  useEffect(() => {
    if (heard.current !== sentence) announce(sentence)
    heard.current = sentence
  }, [sentence])
}

/** A move that was refused is explained where it was tried; while a question is open, the question explains it. */
function MoveRefusal({ actions: { error, question, clearError } }: { actions: MoveActions }) {
  const t = useTranslations('conversation')
  const words = useRefusalWords()
  if (!error || question) return null
  if (error.code === 'someone-was-quicker') return <LostRace words={words(error)} onDismiss={clearError} />
  return <ErrorNotice message={words(error)} onRetry={clearError} retryLabel={t('dismiss')} className="mx-3 my-2" />
}

/** Nothing went wrong: a colleague had the same thought a moment earlier. */
function LostRace({ words, onDismiss }: { words: string; onDismiss: () => void }) {
  const t = useTranslations('conversation')
  return (
    <div role="alert" className="flex items-center gap-2 border-line border-b bg-sunken py-1.5 pr-3 pl-4 text-list">
      <Zap aria-hidden className="size-4 shrink-0 text-waiting-ink" />
      <p className="min-w-0 flex-1 text-ink">{words}</p>
      <Button size="small" variant="quiet" onPress={onDismiss}>
        {t('dismiss')}
      </Button>
    </div>
  )
}
