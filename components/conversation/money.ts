'use client'

import { useFormatter } from 'next-intl'
import type { Card, Money } from '#lib/message-parts.ts'

/** A sum as the viewer writes sums; a currency that does not exist is written beside its figure. */
export function useMoneyWords(): (money: Money) => string {
  const format = useFormatter()
  return ({ amount, currency }) =>
    /^[A-Z]{3}$/.test(currency)
      ? format.number(amount, { style: 'currency', currency })
      : `${format.number(amount)} ${currency}`
}

/** How many, and at what price each. */
export function usePriceWords({ quantity, price }: Card): string | null {
  const money = useMoneyWords()
  const words = [quantity !== undefined && (quantity !== 1 || !price) ? `${quantity} ×` : null, price && money(price)]
  return words.filter(Boolean).join(' ') || null
}
