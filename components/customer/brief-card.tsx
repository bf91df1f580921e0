'use client'

import { ArrowUpRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { reasonInWords } from '#components/audit/reason-words.ts'
import { Button } from '#components/ui/button.tsx'
import { Time } from '#components/ui/time.tsx'
import type { ConversationDetail } from '#lib/conversations/conversation.ts'
import { PanelSection } from './panel-section.tsx'

type BriefCardProps = {
  brief: NonNullable<ConversationDetail['brief']>
  onShowMessage: (messageId: string) => void
}

/** Why people were needed the last time, on which words, and what was said until then. */
export function BriefCard({ brief, onShowMessage }: BriefCardProps) {
  const t = useTranslations('customer')
  const record = useTranslations('audit')
  const { reason, summary, triggerMessageId, at } = brief
  return (
    <PanelSection title={t('brief')}>
      <div className="flex flex-col gap-2 rounded-control border border-waiting-line bg-waiting-soft p-3 text-list">
        <p className="flex items-baseline justify-between gap-2">
          <span className="font-medium text-ink">{reasonInWords(record, reason)}</span>
          <Time at={at} className="shrink-0 text-meta text-waiting-ink" />
        </p>
        {summary && <p className="whitespace-pre-wrap break-words text-ink-soft">{summary}</p>}
        {triggerMessageId && (
          <Button
            size="small"
            variant="quiet"
            icon={<ArrowUpRight aria-hidden />}
            onPress={() => onShowMessage(triggerMessageId)}
            className="-mb-1 -ml-2 self-start"
          >
            {t('trigger')}
          </Button>
        )}
      </div>
    </PanelSection>
  )
}
