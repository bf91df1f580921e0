'use client'

import { Rows2, Rows3, Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Select } from '#components/ui/select.tsx'
import type { Density } from './density.ts'
import { useInboxPlace } from './inbox-place.tsx'

export type PageChoice = { id: string; name: string }

type ListHeaderProps = {
  pages: readonly PageChoice[]
  density: Density
  onDensity: (density: Density) => void
  onFind: () => void
}

/** The list's name and how it is looked at. */
export function ListHeader({ pages, density, onDensity, onFind }: ListHeaderProps) {
  const t = useTranslations('inbox')
  const isCompact = density === 'compact'
  return (
    <header className="flex h-12 shrink-0 items-center gap-1 pr-2 pl-4">
      <h1 className="mr-auto truncate font-semibold text-heading">{t('title')}</h1>
      {pages.length > 1 && <PageFilter pages={pages} />}
      <IconButton label={t('find')} shortcut="/" icon={<Search />} onPress={onFind} placement="bottom" />
      <IconButton
        label={isCompact ? t('comfortable') : t('compact')}
        icon={isCompact ? <Rows2 /> : <Rows3 />}
        onPress={() => onDensity(isCompact ? 'comfortable' : 'compact')}
        placement="bottom"
      />
    </header>
  )
}

const everyPage = 'every-page'

function PageFilter({ pages }: { pages: readonly PageChoice[] }) {
  const t = useTranslations('inbox')
  const { place, go } = useInboxPlace()
  const options = [{ id: everyPage, label: t('everyPage') }, ...pages.map(({ id, name }) => ({ id, label: name }))]
  return (
    <Select
      label={t('page')}
      isLabelHidden
      options={options}
      value={place.pageId ?? everyPage}
      onChange={(id) => go({ pageId: id === everyPage ? null : id })}
      className="max-w-40"
    />
  )
}
