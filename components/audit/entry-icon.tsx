'use client'

import { BellRing, Bot, KeyRound, MessageSquareWarning, Plug, ShieldAlert, ShieldCheck, UserRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { holderIcons } from '#components/conversation/holder-mark.tsx'
import { standingAfter } from '#components/conversation/standing-after.ts'
import { useViewer } from '#components/data/viewer.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { toneInk } from '#components/ui/tone.ts'
import type { AuditEntry } from '#lib/audit/entry.ts'

const ofSubject: Record<string, ReactNode> = {
  control: <ShieldCheck aria-hidden className="text-ink-faint" />,
  bot: <Bot aria-hidden className="text-bot-ink" />,
  message: <MessageSquareWarning aria-hidden className="text-danger-ink" />,
  alarm: <BellRing aria-hidden className="text-ink-faint" />,
  page: <Plug aria-hidden className="text-ink-faint" />,
}

/** Who holds it now, or what the line is about; the sentence beside it says the same in words. */
export function EntryIcon({ entry }: { entry: AuditEntry }) {
  const standing = standingAfter(entry, useViewer().id)
  if (standing) return <span className={classNames('contents', toneInk[standing])}>{holderIcons[standing]}</span>
  if (entry.action === 'control.refused') return <ShieldAlert aria-hidden className="text-danger-ink" />
  if (entry.action.startsWith('agent.signed')) return <KeyRound aria-hidden className="text-ink-faint" />
  return ofSubject[entry.action.split('.')[0] ?? ''] ?? <UserRound aria-hidden className="text-ink-faint" />
}
