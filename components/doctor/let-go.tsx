'use client'

import { Unplug } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useRefusalWords } from '#components/conversation/refusal-words.ts'
import { useLetGo } from '#components/data/use-doctor.ts'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { ErrorNotice } from '#components/ui/error-notice.tsx'
import { notify } from '#components/ui/toaster.tsx'

/** Nobody answers the Page from here any more. Customers would write into the void, so it is asked twice. */
export function LetGo({ pageId, name }: { pageId: string; name: string }) {
  const t = useTranslations('doctor.letGo')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="quiet" size="small" icon={<Unplug aria-hidden />} onPress={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Dialog title={t('title', { name })} isOpen={isOpen} onOpenChange={setOpen}>
        {(close) => <Question pageId={pageId} onDone={close} />}
      </Dialog>
    </>
  )
}

function Question({ pageId, onDone }: { pageId: string; onDone: () => void }) {
  const t = useTranslations('doctor.letGo')
  const refusalInWords = useRefusalWords()
  const [isSure, setSure] = useState(false)
  const letting = useLetGo()
  const done = () => {
    notify({ title: t('done') })
    onDone()
  }
  return (
    <div className="flex flex-col gap-4 text-list">
      <p className="text-ink">{t('about')}</p>
      <Checkbox label={t('sure')} isSelected={isSure} onChange={setSure} />
      {letting.error && <ErrorNotice message={refusalInWords(letting.error)} />}
      <Button
        variant="danger"
        isDisabled={!isSure}
        isPending={letting.isPending}
        pendingLabel={t('pending')}
        onPress={() => letting.mutate({ pageId }, { onSuccess: done })}
        className="self-end"
      >
        {t('submit')}
      </Button>
    </div>
  )
}
