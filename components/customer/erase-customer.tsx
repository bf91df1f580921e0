'use client'

import { Eraser } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useRefusalWords } from '#components/conversation/refusal-words.ts'
import { useEraseCustomer } from '#components/data/use-erase-customer.ts'
import { useViewer } from '#components/data/viewer.tsx'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { ErrorNotice } from '#components/ui/error-notice.tsx'
import { may } from '#lib/agents/permissions.ts'
import type { ConversationRow } from '#lib/conversations/conversation.ts'

type EraseCustomerProps = { customer: ConversationRow['customer']; name: string }

/** The one thing here that cannot be undone: asked for twice, and only of administrators. */
export function EraseCustomer(props: EraseCustomerProps) {
  const t = useTranslations('customer.erase')
  const [isOpen, setOpen] = useState(false)
  const mayErase = may(useViewer().role, 'erase-customers')
  if (!mayErase) return null
  return (
    <>
      {!props.customer.isErased && (
        <Button
          variant="quiet"
          size="small"
          icon={<Eraser aria-hidden />}
          onPress={() => setOpen(true)}
          className="self-start"
        >
          {t('open')}
        </Button>
      )}
      <Dialog
        title={props.customer.isErased ? t('doneTitle') : t('title', { name: props.name })}
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        {(close) => <Question {...props} onDone={close} />}
      </Dialog>
    </>
  )
}

function Question({ customer, onDone }: EraseCustomerProps & { onDone: () => void }) {
  const t = useTranslations('customer.erase')
  const refusalInWords = useRefusalWords()
  const [isSure, setSure] = useState(false)
  const { erase, code, isPending, error } = useEraseCustomer(customer.id)
  if (code)
    return (
      <div className="flex flex-col gap-3 text-list">
        <p>{t('done')}</p>
        <a
          href={`/data-deletion/${code}`}
          target="_blank"
          rel="noreferrer"
          className="break-all rounded-control border border-line bg-sunken p-3 font-mono text-accent-ink hover:underline"
        >
          {code}
        </a>
        <Button onPress={onDone} className="self-end">
          {t('close')}
        </Button>
      </div>
    )
  return (
    <div className="flex flex-col gap-4 text-list">
      <p className="text-ink">{t('about')}</p>
      <Checkbox label={t('sure')} isSelected={isSure} onChange={setSure} />
      {error && <ErrorNotice message={refusalInWords(error)} />}
      <Button
        variant="danger"
        isDisabled={!isSure}
        isPending={isPending}
        pendingLabel={t('pending')}
        onPress={erase}
        className="self-end"
      >
        {t('submit')}
      </Button>
    </div>
  )
}
