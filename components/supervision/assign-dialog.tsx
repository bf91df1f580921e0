'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCustomerName } from '#components/conversation/holder-words.ts'
import { useRefusalWords } from '#components/conversation/refusal-words.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { ErrorNotice } from '#components/ui/error-notice.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import type { AssignWish } from './assign-wish.ts'
import type { Assigning } from './use-assigning.ts'

/** Why: the one thing that a menu or a drag cannot say. */
export function AssignDialog({ assigning }: { assigning: Assigning }) {
  return (
    assigning.wish && <Question key={assigning.wish.to?.id ?? 'queue'} wish={assigning.wish} assigning={assigning} />
  )
}

function Question({ wish, assigning }: { wish: AssignWish; assigning: Assigning }) {
  const t = useTranslations('supervision.assign')
  const refusalInWords = useRefusalWords()
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const count = wish.rows.length
  const submit = () => {
    setTried(true)
    if (reason.trim()) void assigning.confirm(reason.trim())
  }
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) assigning.leave()
      }}
      title={wish.to ? t('title', { count, name: wish.to.name }) : t('queueTitle', { count })}
      footer={
        <>
          <Button variant="quiet" onPress={assigning.leave}>
            {t('cancel')}
          </Button>
          <Button variant="primary" onPress={submit} isPending={assigning.isPending} pendingLabel={t('pending')}>
            {wish.to ? t('submit', { count }) : t('queueSubmit')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <Names rows={wish.rows} />
        <TextArea
          label={t('reason')}
          description={wish.to ? t('reasonHint', { name: wish.to.name }) : t('queueReasonHint')}
          rows={2}
          maxLength={500}
          autoFocus
          value={reason}
          onChange={setReason}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing)
              return event.continuePropagation()
            event.preventDefault()
            submit()
          }}
          errorMessage={isTried && !reason.trim() ? t('reasonMissing') : undefined}
          textAreaClassName="max-h-40"
        />
        <UsualReasons onChoose={setReason} />
        {assigning.error && <ErrorNotice message={refusalInWords(assigning.error)} />}
      </div>
    </Dialog>
  )
}

const shownNames = 4

function Names({ rows }: { rows: AssignWish['rows'] }) {
  const t = useTranslations('supervision.assign')
  const customerName = useCustomerName()
  const names = rows.slice(0, shownNames).map(customerName).join(', ')
  const more = rows.length - shownNames
  return <p className="text-ink-soft text-list">{more > 0 ? t('namesAndMore', { names, more }) : names}</p>
}

const usualReasons = ['balance', 'language', 'expertise', 'endOfShift'] as const

function UsualReasons({ onChoose }: { onChoose: (reason: string) => void }) {
  const t = useTranslations('supervision.assign')
  return (
    <ul aria-label={t('usual')} className="flex flex-wrap gap-1.5">
      {usualReasons.map((each) => (
        <li key={each}>
          <Button size="small" onPress={() => onChoose(t(`reasons.${each}`))}>
            {t(`reasons.${each}`)}
          </Button>
        </li>
      ))}
    </ul>
  )
}
