'use client'

import { useTranslations } from 'next-intl'

const known = [
  'messageId',
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
  'conversations',
  'gap',
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
