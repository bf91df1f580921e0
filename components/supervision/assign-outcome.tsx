'use client'

import { CircleCheck, TriangleAlert, X } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useCustomerName } from '#components/conversation/holder-words.ts'
import { useRefusalWords } from '#components/conversation/refusal-words.ts'
import { classNames } from '#components/ui/class-names.ts'
import { IconButton } from '#components/ui/icon-button.tsx'
import { toneSoft } from '#components/ui/tone.ts'
import type { AssignResult } from './assign-wish.ts'

/** What came of it, where it was asked: how many went, and each that did not, with the reason and who was quicker. */
export function AssignOutcome({ result, onClose }: { result: AssignResult | null; onClose: () => void }) {
  const t = useTranslations('supervision.outcome')
  return (
    <div role="status" aria-atomic>
      {result && (
        <div
          className={classNames(
            'mx-4 mb-3 flex animate-appear items-start gap-2 rounded-control border px-3 py-2 text-list [&_svg]:mt-px [&_svg]:size-4 [&_svg]:shrink-0',
            toneSoft[result.refused.length > 0 ? 'waiting' : 'you'],
          )}
        >
          {result.refused.length > 0 ? <TriangleAlert aria-hidden /> : <CircleCheck aria-hidden />}
          <div className="min-w-0 flex-1">
            <p className="font-medium">
              {result.to
                ? t('assigned', { count: result.assigned, name: result.to.name })
                : t('queued', { count: result.assigned })}
              {result.refused.length > 0 && ` ${t('refused', { count: result.refused.length })}`}
            </p>
            <Refusals refused={result.refused} />
          </div>
          <IconButton label={t('close')} icon={<X aria-hidden />} size="small" onPress={onClose} className="-my-1" />
        </div>
      )}
    </div>
  )
}

function Refusals({ refused }: Pick<AssignResult, 'refused'>) {
  const customerName = useCustomerName()
  const refusalInWords = useRefusalWords()
  if (refused.length === 0) return null
  return (
    <ul className="mt-1 flex flex-col gap-0.5 text-ink">
      {refused.map((one) => (
        <li key={one.conversationId}>
          <Link href={`/inbox/${one.conversationId}`} className="font-medium underline">
            {one.row ? customerName(one.row) : one.conversationId}
          </Link>
          {' · '}
          {refusalInWords(one)}
        </li>
      ))}
    </ul>
  )
}
