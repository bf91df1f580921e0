'use client'

import { ChevronDown, Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Autocomplete, ListBox, ListBoxItem, Text, useFilter } from 'react-aria-components'
import { useCustomerName } from '#components/conversation/holder-words.ts'
import { useConversation } from '#components/data/use-conversation.ts'
import { useConversations } from '#components/data/use-conversations.ts'
import { Avatar } from '#components/ui/avatar.tsx'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { floatingRow, PopoverTrigger } from '#components/ui/popover.tsx'
import { TextField } from '#components/ui/text-field.tsx'

type CustomerPickerProps = { chosenId: string | null; onChoose: (conversationId: string | null) => void }

/** One conversation by its customer's name, among those that moved last; any other one comes here by a link. */
export function CustomerPicker({ chosenId, onChoose }: CustomerPickerProps) {
  const t = useTranslations('audit.filters')
  return (
    <div className="col-span-2 flex flex-col gap-1">
      <span aria-hidden className="font-medium text-ink text-list">
        {t('conversation')}
      </span>
      <PopoverTrigger
        label={t('conversation')}
        trigger={
          <Button
            icon={<ChevronDown aria-hidden className="text-ink-faint" />}
            className="h-9 w-full flex-row-reverse desk:w-56 justify-between! border-line-strong px-3 font-normal"
          >
            <span className="sr-only">{t('conversation')} : </span>
            {chosenId ? <ChosenName id={chosenId} /> : t('everyConversation')}
          </Button>
        }
      >
        {(close) => (
          <Choices
            chosenId={chosenId}
            onChoose={(id) => {
              onChoose(id)
              close()
            }}
          />
        )}
      </PopoverTrigger>
    </div>
  )
}

function ChosenName({ id }: { id: string }) {
  const t = useTranslations('audit.filters')
  const nameOf = useCustomerName()
  const { row, error } = useConversation(id)
  return row ? nameOf(row) : error ? t('unknownConversation') : '…'
}

const everyone = 'everyone'

function Choices({ chosenId, onChoose }: CustomerPickerProps) {
  const t = useTranslations('audit.filters')
  const nameOf = useCustomerName()
  const [words, setWords] = useState('')
  const { contains } = useFilter({ sensitivity: 'base' })
  const { rows, hasMore, loadMore, isLoadingMore } = useConversations({ view: 'all' })
  const choose = (keys: 'all' | Set<string | number>) => {
    if (keys === 'all') return
    const [key] = keys
    onChoose(key === undefined || key === everyone ? null : String(key))
  }
  return (
    <div className="w-72">
      <Autocomplete filter={contains} inputValue={words} onInputChange={setWords}>
        <TextField label={t('find')} isLabelHidden placeholder={t('find')} icon={<Search aria-hidden />} autoFocus />
        <ListBox
          aria-label={t('conversation')}
          selectionMode="single"
          selectedKeys={[chosenId ?? everyone]}
          onSelectionChange={choose}
          renderEmptyState={() => <p className="p-3 text-ink-soft text-list">{t('notFound')}</p>}
          className="mt-2 h-64 overflow-y-auto outline-none"
        >
          <ListBoxItem id={everyone} textValue={t('everyConversation')} className={floatingRow}>
            {t('everyConversation')}
          </ListBoxItem>
          {rows.map((row) => (
            <ListBoxItem
              key={row.id}
              id={row.id}
              textValue={nameOf(row)}
              className={classNames(floatingRow, 'data-selected:bg-selected')}
            >
              <Avatar id={row.customer.id} name={nameOf(row)} src={row.customer.pictureUrl} size={24} />
              <Text slot="label" className="min-w-0 flex-1 truncate">
                {nameOf(row)}
              </Text>
              <Text slot="description" className="max-w-28 truncate text-ink-faint text-meta">
                {row.page.name}
              </Text>
            </ListBoxItem>
          ))}
        </ListBox>
      </Autocomplete>
      {hasMore && (
        <Button size="small" variant="quiet" isFullWidth onPress={loadMore} isPending={isLoadingMore}>
          {t('moreConversations')}
        </Button>
      )}
    </div>
  )
}
