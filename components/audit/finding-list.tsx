'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { conversationOf, type Finding } from '#lib/audit/chain/finding.ts'
import { auditAddress } from './audit-address.ts'

/** What a verification found, each with the way to the conversation it is about. */
export function FindingList({ findings, more }: { findings: readonly Finding[]; more: number }) {
  const t = useTranslations('audit.standing')
  if (findings.length === 0) return null
  return (
    <ul className="flex max-h-60 list-disc flex-col gap-1 overflow-y-auto pl-4 text-danger-ink">
      {findings.map((finding) => (
        <li key={JSON.stringify(finding)}>
          <FindingSentence finding={finding} />
        </li>
      ))}
      {more > 0 && <li>{t('more', { count: more })}</li>}
    </ul>
  )
}

function FindingSentence({ finding }: { finding: Finding }) {
  const t = useTranslations('audit.standing')
  const { kind, ...facts } = finding
  const sentence = t(`findings.${kind}`, facts)
  const conversationId = 'chain' in finding ? conversationOf(finding.chain) : null
  if (!conversationId) return 'chain' in finding ? `${finding.chain}: ${sentence}` : sentence
  return (
    <Link href={auditAddress({ conversationId })} className="underline underline-offset-2">
      {sentence}
    </Link>
  )
}
