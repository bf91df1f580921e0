'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode, Ref } from 'react'
import { useRefusalWords } from '#components/conversation/refusal-words.ts'
import { useAddNote } from '#components/data/use-add-note.ts'
import { Button } from '#components/ui/button.tsx'
import { WritingArea } from './writing-area.tsx'

type NoteFormProps = {
  modeSwitch: ReactNode
  conversationId: string
  text: string
  onText: (text: string) => void
  onAdded: () => void
  onLeave: () => void
  ref: Ref<HTMLTextAreaElement>
}

/** Something for colleagues. It may be written whoever answers; the customer never sees it. */
export function NoteForm({ modeSwitch, conversationId, text, onText, onAdded, onLeave, ref }: NoteFormProps) {
  const t = useTranslations('composer')
  const { add, isPending, error } = useAddNote(conversationId)
  const words = useRefusalWords()
  const submit = () => {
    const note = text.trim()
    // A refusal stays in `error`, and the text where it is.
    if (note && !isPending) add(note).then(onAdded, () => {})
  }
  return (
    <>
      <WritingArea
        ref={ref}
        label={t('note')}
        placeholder={t('noteHint')}
        text={text}
        onChange={onText}
        onSubmit={submit}
        onLeave={onLeave}
      />
      <div className="flex flex-wrap items-center gap-3 px-2 pb-2">
        {modeSwitch}
        <p role={error ? 'alert' : undefined} className="min-w-0 flex-1 text-meta text-note-ink">
          {error ? `${words(error)} ${t('kept')}` : t('noteGround')}
        </p>
        <Button isPending={isPending} pendingLabel={t('addingNote')} isDisabled={text.trim() === ''} onPress={submit}>
          {t('addNote')}
        </Button>
      </div>
    </>
  )
}
