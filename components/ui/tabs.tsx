'use client'

import type { ReactNode } from 'react'
import { Tabs as AriaTabs, type Key, Tab, TabList, TabPanel } from 'react-aria-components'
import { classNames } from './class-names.ts'
import { Count } from './count.tsx'

export type TabsProps<Id extends string> = {
  label: string
  tabs: readonly { id: Id; label: string; icon?: ReactNode; count?: number; content: ReactNode }[]
  /** Leave both out and the tabs remember by themselves. */
  selected?: Id
  onSelect?: (id: Id) => void
  className?: string
  panelClassName?: string
}

/** Parts of one thing, one at a time. For filters of one list take a SegmentedControl or links. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect, className, panelClassName }: TabsProps<Id>) {
  const choose = (key: Key) => {
    const tab = tabs.find(({ id }) => id === key)
    if (tab) onSelect?.(tab.id)
  }
  return (
    <AriaTabs
      selectedKey={selected}
      onSelectionChange={choose}
      className={classNames('flex min-h-0 flex-col', className)}
    >
      <TabList aria-label={label} items={tabs} className="flex gap-4 border-line border-b px-4">
        {(tab) => (
          <Tab
            id={tab.id}
            className="-mb-px flex h-9 items-center gap-1.5 border-transparent border-b-2 text-ink-soft text-list data-selected:border-accent data-selected:font-medium data-hovered:text-ink data-selected:text-ink [&_svg]:size-4"
          >
            {tab.icon}
            {tab.label}
            {tab.count !== undefined && <Count value={tab.count} />}
          </Tab>
        )}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={classNames('min-h-0 flex-1 outline-none', panelClassName)}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
