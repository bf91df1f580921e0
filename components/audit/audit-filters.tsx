'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useAgents } from '#components/data/use-agents.ts'
import { Button } from '#components/ui/button.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { auditActions } from '#lib/audit/actions.ts'
import { type AuditPlace, isNarrowed, wholeRecord } from './audit-address.ts'
import { CustomerPicker } from './customer-picker.tsx'

type AuditFiltersProps = { place: AuditPlace; go: (changed: Partial<AuditPlace>) => void }

const everything = 'everything'

/** Conversation, person, action and days: each narrows the record at once and stands in the address. */
export function AuditFilters({ place, go }: AuditFiltersProps) {
  const t = useTranslations('audit.filters')
  const days = { from: place.from, to: place.to }
  return (
    <search
      aria-label={t('label')}
      className="flex flex-wrap items-end gap-3 max-desk:grid max-desk:grid-cols-2 max-desk:gap-y-2"
    >
      <CustomerPicker chosenId={place.conversationId} onChoose={(conversationId) => go({ conversationId })} />
      <PersonFilter place={place} go={go} />
      <ActionFilter place={place} go={go} />
      {(['from', 'to'] as const).map((edge) => (
        <TextField
          key={edge}
          label={t(edge)}
          type="date"
          value={days[edge] ?? ''}
          onChange={(day) => go({ [edge]: day || null })}
          className="w-full desk:w-38"
        />
      ))}
      {isNarrowed(place) && (
        <Button
          variant="quiet"
          icon={<X aria-hidden />}
          onPress={() => go(wholeRecord)}
          className="mb-0.5 justify-self-start"
        >
          {t('clear')}
        </Button>
      )}
    </search>
  )
}

function PersonFilter({ place, go }: AuditFiltersProps) {
  const t = useTranslations('audit.filters')
  const { agents } = useAgents()
  const options = [{ id: everything, label: t('everybody') }, ...agents.map(({ id, name }) => ({ id, label: name }))]
  return (
    <Select
      label={t('person')}
      options={options}
      value={place.actorId ?? everything}
      onChange={(id) => go({ actorId: id === everything ? null : id })}
      className="w-full desk:w-44"
    />
  )
}

function ActionFilter({ place, go }: AuditFiltersProps) {
  const t = useTranslations('audit')
  const named = auditActions.map((id) => ({ id, label: t(`actionNames.${id}`) }))
  const options = [{ id: everything, label: t('filters.everything') }, ...named]
  return (
    <Select
      label={t('filters.action')}
      options={options}
      value={place.action ?? everything}
      onChange={(id) => go({ action: auditActions.find((action) => action === id) ?? null })}
      className="w-full desk:w-60"
    />
  )
}
