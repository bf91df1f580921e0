import type { useTranslations } from 'next-intl'
import { type HandoverReason, handoverReasons } from '#lib/handover/holder.ts'

type Words = ReturnType<typeof useTranslations<'audit'>>

/** Why Messenger, or the desk at the moment of sending, did not do what was asked (lib/outgoing-message.ts and the fence). */
const failures = [
  'window-closed',
  'reply-window-closed',
  'not-ours-now',
  'take-not-enabled',
  'not-the-owner',
  'person-unavailable',
  'person-unknown',
  'page-restricted',
  'token-invalid',
  'page-disconnected',
  'permission-missing',
  'rate-limited',
  'temporary',
  'no-answer',
  'attachment-refused',
  'too-long',
  'wrong-app',
  'profile-missing',
  'bad-request',
  'not-the-holder',
  'superseded',
] as const
type KnownFailure = (typeof failures)[number]

/** What proved that control changed (lib/handover/control.ts). */
const proofs = [
  'passed',
  'taken',
  'released',
  'call-answered',
  'send-accepted',
  'send-refused',
  'owner-read',
  'owner-unreadable',
  'foreign-echo',
  'contradicted',
  'customer-act',
  'expired',
] as const
type KnownProof = (typeof proofs)[number]

const isReason = (code: string): code is HandoverReason => (handoverReasons as readonly string[]).includes(code)
const isProof = (code: string): code is KnownProof => (proofs as readonly string[]).includes(code)
const isFailure = (code: string): code is KnownFailure => (failures as readonly string[]).includes(code)

/** A handover's reason, else what Messenger said, else the code itself: nothing is ever left unsaid. */
export const reasonInWords = (t: Words, code: string): string =>
  isReason(code) ? t(`reasons.${code}`) : failureInWords(t, code)

export const failureInWords = (t: Words, code: string): string =>
  isFailure(code) ? t(`failures.${code}`) : isProof(code) ? t(`proofs.${code}`) : t('failures.other', { code })
