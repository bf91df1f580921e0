'use client'

import { useTranslations } from 'next-intl'
import { useCustomerName } from '#components/conversation/holder-words.ts'
import { useViewer } from '#components/data/viewer.tsx'
import { type AlarmKind, alarmKinds } from '#lib/alarms/alarm.ts'
import type { AuditEntry } from '#lib/audit/entry.ts'
import { type KnownApp, useKnownApps } from './known-apps.tsx'
import { reasonInWords } from './reason-words.ts'

type Facts = Record<string, unknown> | null
type Words = ReturnType<typeof useTranslations<'audit'>>

/** The Page Inbox is the same app for every Page in the world (messenger-platform: Conversation Routing). */
const pageInboxAppId = '263902037430900'

/** What one line of the record says. `apps`: those whose names the screen knows; the record itself keeps only their ids. */
export function useEntryWords(apps: readonly KnownApp[] = []) {
  const t = useTranslations('audit')
  const viewer = useViewer()
  const ours = useKnownApps()
  const customerName = useCustomerName()
  const context = { t, viewerId: viewer.id, apps: [...ours, ...apps] }
  return {
    sentence: (entry: AuditEntry) => sentenceOf(entry, context),
    holder: (facts: Facts) => holderIn(facts, context),
    actor: ({ actor }: AuditEntry) => actor.name ?? t(`kinds.${actor.kind}`),
    reason: (code: string) => reasonInWords(t, code),
    customer: ({ customerName: name, isCustomerErased: isErased }: NonNullable<AuditEntry['conversation']>) =>
      customerName({ customer: { name, isErased } }),
  }
}

type Context = { t: Words; viewerId: string; apps: readonly KnownApp[] }

function sentenceOf(entry: AuditEntry, context: Context): string {
  const { t, viewerId } = context
  const { actor, action, before, after } = entry
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
    app: appIn(action === 'control.asked' ? before : after, context),
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

function appIn(facts: Facts, { t, apps }: Context): string {
  if (facts?.ownerAppId === null) return t('nobody')
  const id = asText(facts?.ownerAppId) ?? asText(facts?.appId)
  if (id === null || id === 'unknown') return t('anotherApp')
  if (id === pageInboxAppId) return t('thePageInbox')
  const app = apps.find((each) => each.id === id)
  if (app?.role === 'bot' || app?.role === 'desk') return t(app.role === 'bot' ? 'theBot' : 'ourDesk')
  return app?.name ?? t('anotherAppById', { id })
}

const asText = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
