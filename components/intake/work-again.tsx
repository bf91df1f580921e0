'use client'

import { RotateCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useRefusalWords } from '#components/conversation/refusal-words.ts'
import type { Doing } from '#components/data/use-intake.ts'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { ErrorNotice } from '#components/ui/error-notice.tsx'
import { notify } from '#components/ui/toaster.tsx'

type WorkAgainProps = {
  /** Those that can be worked again at all. */
  possible: readonly string[]
  chosen: ReadonlySet<string>
  onChoose: (ids: ReadonlySet<string>) => void
  doing: Doing
  children?: ReactNode
}

/** Above a list of what failed: choose all of what is shown, and let it be worked again. */
export function WorkAgain({ possible, chosen, onChoose, doing, children }: WorkAgainProps) {
  const t = useTranslations('intake.again')
  const refusalInWords = useRefusalWords()
  const count = possible.filter((id) => chosen.has(id)).length
  const run = () =>
    doing.run(possible.filter((id) => chosen.has(id)).slice(0, 100)).then(
      (done) => {
        onChoose(new Set())
        notify({ title: t('done', { count: done }) })
      },
      () => undefined, // drawn below
    )
  return (
    <div className="sticky top-0 z-10 flex flex-wrap items-center gap-x-3 gap-y-2 border-line border-b bg-surface px-6 py-2 max-desk:px-3">
      <Checkbox
        label={count === 0 ? t('all') : t('chosen', { count })}
        isSelected={count > 0 && count === possible.length}
        isIndeterminate={count > 0 && count < possible.length}
        isDisabled={possible.length === 0}
        onChange={(isAll) => onChoose(new Set(isAll ? possible : []))}
        className="mr-auto"
      />
      <Button
        variant="primary"
        icon={<RotateCw aria-hidden />}
        isDisabled={count === 0}
        isPending={doing.isPending}
        pendingLabel={t('pending')}
        onPress={run}
      >
        {t('replay', { count })}
      </Button>
      {children}
      {doing.error && <ErrorNotice message={refusalInWords(doing.error)} className="basis-full" />}
    </div>
  )
}
