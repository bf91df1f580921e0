import type { useTranslations } from 'next-intl'
import { type HandoverReason, handoverReasons } from '#lib/handover/holder.ts'
import { failureCodes } from '#lib/outgoing-message.ts'

type Words = ReturnType<typeof useTranslations<'audit'>>

/** Why Messenger did not do what was asked, or the desk itself at the moment of sending (the fence). */
const failures = [...failureCodes, 'reply-window-closed', 'page-disconnected', 'not-the-holder', 'superseded'] as const
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
