'use client'

import { ListFilter, Rows2, Rows3, Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Menu, MenuItem, MenuSection } from '#components/ui/menu.tsx'
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

/** One Page or all of them; while it is one, the button says which. */
function PageFilter({ pages }: { pages: readonly PageChoice[] }) {
  const t = useTranslations('inbox')
  const { place, go } = useInboxPlace()
  const chosen = pages.find(({ id }) => id === place.pageId)
  const trigger = chosen ? (
    <Button size="small" icon={<ListFilter aria-hidden />} className="min-w-0 max-w-36 shrink">
      {chosen.name}
    </Button>
  ) : (
    <IconButton label={t('page')} icon={<ListFilter />} placement="bottom" />
  )
  return (
    <Menu trigger={trigger} label={t('page')} placement="bottom end">
      <MenuSection
        title={t('page')}
        selected={chosen?.id ?? everyPage}
        onSelect={(id) => go({ pageId: id === everyPage ? null : id })}
      >
        <MenuItem id={everyPage} label={t('everyPage')} />
        {pages.map(({ id, name }) => (
          <MenuItem key={id} id={id} label={name} />
        ))}
      </MenuSection>
    </Menu>
  )
}
