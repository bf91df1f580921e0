'use client'

import { useTranslations } from 'next-intl'
import { useAppWords } from '#components/apps/use-app-words.ts'
import { unsaidAppId } from '#lib/apps/app.ts'
import { isAppFact } from '#lib/audit/app-fact.ts'

const known = [
  'messageId',
  'messageIds',
  'messageEpoch',
  'epoch',
  'answerKey',
  'modelVersion',
  'decision',
  'call',
  'as',
  'to',
  'by',
  'kind',
  'metadata',
  'ownerAppId',
  'settlement',
  'previousOwnerAppId',
  'byAppId',
  'appId',
  'expiresAt',
  'holder',
  'agentId',
  'agentName',
  'availability',
  'email',
  'role',
  'name',
  'version',
  'answers',
  'at',
  'status',
  'code',
  'subcode',
  'message',
  'traceId',
  'error',
  'previous',
  'triggerMessageId',
  'regime',
  'alarm',
  'subject',
  'openedAt',
  'closedAt',
  'count',
  'eventId',
  'jobId',
  'task',
  'outcome',
  'attempts',
  'receivedAt',
  'firstAt',
  'oldestAt',
  'reason',
  'from',
  'until',
  'found',
  'unreadable',
  'cutShort',
  'conversations',
  'gap',
  'channel',
  'isMetaAi',
] as const
type Known = (typeof known)[number]
const isKnown = (name: string): name is Known => (known as readonly string[]).includes(name)

/** What a recorded fact is called; one that nobody named yet is shown by the name it was written under. */
export function useFactWords() {
  const t = useTranslations('audit.facts')
  return (path: string): string =>
    path
      .split('.')
      .map((name) => (name === 'graph' ? t('graph') : isKnown(name) ? t(name) : name))
      .join(' · ')
}

/** What a recorded fact says: an app by its name and its id, everything else as it was written. */
export function useFactValues() {
  const apps = useAppWords()
  return (path: string, value: string): string => {
    if (!isAppFact(path.split('.').at(-1) ?? '', value)) return value
    const name = apps.name(apps.find(value))
    return value === unsaidAppId || name.includes(value) ? name : `${name} (${value})`
  }
}
