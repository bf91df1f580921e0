'use client'

import { Check, Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Autocomplete, ListBox, ListBoxItem, Text, useFilter } from 'react-aria-components'
import { useAgents } from '#components/data/use-agents.ts'
import { usePresence } from '#components/data/use-presence.ts'
import { Avatar } from '#components/ui/avatar.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { floatingRow } from '#components/ui/popover.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { Agent } from '#lib/agents/agent.ts'
import { type Colleague, colleaguesFor, type Presence } from './colleagues.ts'

type ColleaguePickerProps = {
  /** Who has it now cannot be chosen. */
  exceptId: string | null
  chosen: Agent | null
  onChoose: (agent: Agent) => void
}

/** Colleagues one may give it to, those who are here first. */
export function ColleaguePicker({ exceptId, chosen, onChoose }: ColleaguePickerProps) {
  const t = useTranslations('conversation.transfer')
  const { agents } = useAgents()
  const present = usePresence()
  const [words, setWords] = useState('')
  const { contains } = useFilter({ sensitivity: 'base' })
  const colleagues = colleaguesFor({ agents, present, exceptId })
  const choose = (keys: 'all' | Set<string | number>) => {
    const found = colleagues.find(({ agent }) => keys !== 'all' && keys.has(agent.id))
    if (found) onChoose(found.agent)
  }
  return (
    <Autocomplete filter={contains} inputValue={words} onInputChange={setWords}>
      <TextField label={t('to')} placeholder={t('search')} icon={<Search aria-hidden />} autoFocus />
      <ListBox
        aria-label={t('to')}
        items={colleagues.map((colleague) => ({ ...colleague, id: colleague.agent.id }))}
        selectionMode="single"
        selectedKeys={chosen ? [chosen.id] : []}
        onSelectionChange={choose}
        renderEmptyState={() => <p className="p-3 text-ink-soft text-list">{t('nobody')}</p>}
        className="mt-1 h-52 overflow-y-auto rounded-control border border-line p-1 outline-none"
      >
        {(colleague) => <ColleagueRow {...colleague} />}
      </ListBox>
    </Autocomplete>
  )
}

const presenceInk: Record<Presence, string> = {
  available: 'text-you-ink',
  away: 'text-waiting-ink',
  offline: 'text-ink-faint',
}

function ColleagueRow({ agent, presence }: Colleague) {
  const t = useTranslations('conversation.transfer')
  const roles = useTranslations('navigation.roles')
  return (
    <ListBoxItem id={agent.id} textValue={agent.name} className={classNames(floatingRow, 'group min-h-10')}>
      <Avatar id={agent.id} name={agent.name} src={agent.image} size={24} presence={presence} />
      <Text slot="label" className="min-w-0 flex-1 truncate">
        {agent.name}
        {agent.role !== 'agent' && <span className="text-ink-faint"> · {roles(agent.role)}</span>}
      </Text>
      <Text slot="description" className={classNames('text-meta', presenceInk[presence])}>
        {t(presence)}
      </Text>
      <Check aria-hidden className="invisible text-accent-ink group-data-selected:visible" />
    </ListBoxItem>
  )
}
