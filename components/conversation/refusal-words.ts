'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { ApiRefusal } from '#components/data/api.ts'

type Refused = Pick<ApiRefusal, 'code' | 'detail'>

/** What the desk said no with, as a sentence. A lost race says who was quicker. */
export function useRefusalWords() {
  const t = useTranslations('refusals')
  const format = useFormatter()
  const quicker = useQuickerWords()
  return (refusal: Refused): string => {
    if (refusal.code === 'someone-was-quicker') return quicker(refusal.detail) ?? t(refusal.code)
    if (refusal.code === 'server-error') return t(refusal.code, { id: String(refusal.detail.id ?? '—') })
    if (refusal.code === 'file-too-large') return t(refusal.code, { limit: limitOf(refusal, format) })
    return t(refusal.code)
  }
}

/** Messenger and the systems that files come from count in powers of two, and call it a megabyte. */
function limitOf({ detail: { limitBytes } }: Refused, format: ReturnType<typeof useFormatter>): string {
  const megabytes = Math.floor(Number(limitBytes ?? 0) / 1_048_576)
  return format.number(megabytes, { style: 'unit', unit: 'megabyte' })
}

function useQuickerWords() {
  const t = useTranslations('conversation')
  return ({ holder, agentName }: Refused['detail']): string | null => {
    switch (holder) {
      case 'agent':
        return typeof agentName === 'string' ? t('quicker', { name: agentName }) : null
      case 'waiting':
        return t('quickerQueue')
      case 'bot':
        return t('quickerBot')
      case 'elsewhere':
        return t('quickerElsewhere')
      case 'nobody':
        return t('quickerNobody')
      default:
        return null
    }
  }
}
