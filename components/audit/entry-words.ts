'use client'

import { useTranslations } from 'next-intl'
import { useAppWords } from '#components/apps/use-app-words.ts'
import { useCustomerName } from '#components/conversation/holder-words.ts'
import { useViewer } from '#components/data/viewer.tsx'
import { type AlarmKind, alarmKinds } from '#lib/alarms/alarm.ts'
import type { AuditEntry } from '#lib/audit/entry.ts'
import { reasonInWords } from './reason-words.ts'

type Facts = Record<string, unknown> | null
type Words = ReturnType<typeof useTranslations<'audit'>>

/** What one line of the record says. */
export function useEntryWords() {
  const t = useTranslations('audit')
  const viewer = useViewer()
  const apps = useAppWords()
  const customerName = useCustomerName()
  const context = { t, viewerId: viewer.id, apps }
  return {
    sentence: (entry: AuditEntry) => sentenceOf(entry, context),
    holder: (facts: Facts) => holderIn(facts, context),
    actor: ({ actor }: AuditEntry) => actor.name ?? t(`kinds.${actor.kind}`),
    reason: (code: string) => reasonInWords(t, code),
    customer: ({ customerName: name, isCustomerErased: isErased }: NonNullable<AuditEntry['conversation']>) =>
      customerName({ customer: { name, isErased } }),
  }
}

type Context = { t: Words; viewerId: string; apps: ReturnType<typeof useAppWords> }

function sentenceOf(entry: AuditEntry, context: Context): string {
  const { t, viewerId } = context
  const { actor, action, before, after, evidence } = entry
  const isFree = action === 'control.changed' && after?.ownerAppId === null
  const words = t(isFree ? 'actions.control.freed' : `actions.${action}`, {
    who: actor.id === viewerId && actor.kind === 'agent' ? 'you' : actor.kind,
    actor: actor.name ?? t(`kinds.${actor.kind}`),
    from: holderIn(before, context),
    fromHolder: String(before?.holder),
    to: holderIn(after, context),
    target: after?.agentId === viewerId ? 'you' : 'other',
    alarm: alarmIn(after ?? before, t),
    found: Number(after?.found ?? 0),
    unreadable: Number(after?.unreadable ?? 0),
    cutShort: Number(after?.cutShort ?? 0),
    app: action === 'control.asked' ? appIn(before, context) : appIn(after, context, evidence),
  })
  // Some sentences begin with the name of an app, which inside a sentence begins small.
  return words.charAt(0).toLocaleUpperCase() + words.slice(1)
}

function holderIn(facts: Facts, context: Context): string {
  const { t, viewerId } = context
  switch (facts?.holder) {
    case 'agent':
      if (facts.agentId === viewerId) return t('you')
      return asText(facts.agentName) ?? t('holders.agent')
    case 'elsewhere':
      return appIn(facts, context)
    case 'bot':
    case 'waiting':
    case 'nobody':
      return t(`holders.${facts.holder}`)
    default:
      return t('somebody')
  }
}

const isAlarm = (kind: unknown): kind is AlarmKind => (alarmKinds as readonly unknown[]).includes(kind)

const alarmIn = (facts: Facts, t: Words): string => t(`alarms.${isAlarm(facts?.alarm) ? facts.alarm : 'other'}`)

function appIn(facts: Facts, { t, apps }: Context, evidence: Facts = null): string {
  if (facts?.ownerAppId === null) return t('nobody')
  if (evidence?.isMetaAi === true) return apps.inSentence({ id: '', role: 'meta-ai', name: null })
  const id = asText(facts?.ownerAppId) ?? asText(facts?.appId)
  return apps.inSentence(id === null ? null : apps.find(id))
}

const asText = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
