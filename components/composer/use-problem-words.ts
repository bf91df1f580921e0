'use client'

import { useTranslations } from 'next-intl'
import type { OfferProblem } from './offer-draft.ts'

/** What keeps choices from being sent, as a sentence. */
export function useProblemWords() {
  const t = useTranslations('composer.offer.problem')
  return (problem: OfferProblem): string => {
    switch (problem.is) {
      case 'title-too-long':
      case 'title-twice':
      case 'only-a-title':
      case 'words-too-long':
      case 'address-wrong':
        return t(problem.is, { title: '', over: 0, address: '', ...problem })
      default:
        return t(problem.is)
    }
  }
}
