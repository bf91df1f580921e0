'use client'

import { useFormatter, useMessages, useTranslations } from 'next-intl'
import type { Finding } from '#lib/pages/diagnosis/finding.ts'
import { nameFields } from '#lib/pages/diagnosis/name-fields.ts'

/** A finding in the words of the person who looks: what it means here, where at Meta, and the steps. */
export function useFindingWords() {
  const t = useTranslations('doctor')
  const checks = useTranslations('doctor.checks')
  const { fields } = useMessages().doctor
  const format = useFormatter()
  const timeOf = (text: string | undefined) =>
    text && !Number.isNaN(Date.parse(text)) ? format.dateTime(new Date(text), 'full') : (text ?? '—')
  return (finding: Finding) => {
    const { check, condition } = finding
    const seen = nameFields(finding, fields)
    const values = { ...seen, at: timeOf(seen.at), ...(seen.role && { role: roleIn(t, seen.role) }) }
    // Every check has its own conditions; the pure rule gives no other.
    const key = `${check}.${condition}` as 'token.well'
    return {
      title: checks(`${check}.title`),
      means: checks(key, values as never),
      where: checks(`${check}.where` as 'token.where'),
      repair: (['1', '2', '3'] as const).map((step) => checks(`${check}.repair.${step}` as 'token.repair.1')),
    }
  }
}

const roleIn = (t: ReturnType<typeof useTranslations<'doctor'>>, role: string) =>
  t(`roles.${role === 'bot' || role === 'both' ? role : 'desk'}`)
