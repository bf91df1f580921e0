'use client'

import { KeyRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useRefusalWords } from '#components/conversation/refusal-words.ts'
import { useGiveToken } from '#components/data/use-doctor.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { ErrorNotice } from '#components/ui/error-notice.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { notify } from '#components/ui/toaster.tsx'

/** A new token, once the old one died: kept sealed, and tried at once. */
export function NewToken({ pageId, name }: { pageId: string; name: string }) {
  const t = useTranslations('doctor.newToken')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button icon={<KeyRound aria-hidden />} onPress={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Dialog title={t('title', { name })} isOpen={isOpen} onOpenChange={setOpen}>
        {(close) => <TokenForm pageId={pageId} onDone={close} />}
      </Dialog>
    </>
  )
}

function TokenForm({ pageId, onDone }: { pageId: string; onDone: () => void }) {
  const t = useTranslations('doctor.newToken')
  const refusalInWords = useRefusalWords()
  const [desk, setDesk] = useState('')
  const [bot, setBot] = useState('')
  const giving = useGiveToken()
  const give = (event: FormEvent) => {
    event.preventDefault()
    giving.mutate(
      { pageId, deskToken: desk, botToken: bot || undefined },
      {
        onSuccess: () => {
          notify({ title: t('given') })
          onDone()
        },
      },
    )
  }
  return (
    <form onSubmit={give} className="flex flex-col gap-4">
      <p className="text-ink-soft text-list">{t('about')}</p>
      <TextField label={t('desk')} value={desk} onChange={setDesk} isRequired autoComplete="off" autoFocus />
      <TextField label={t('bot')} description={t('botHint')} value={bot} onChange={setBot} autoComplete="off" />
      {giving.error && <ErrorNotice message={refusalInWords(giving.error)} />}
      <Button
        type="submit"
        variant="primary"
        isPending={giving.isPending}
        pendingLabel={t('pending')}
        className="self-end"
      >
        {t('submit')}
      </Button>
    </form>
  )
}
