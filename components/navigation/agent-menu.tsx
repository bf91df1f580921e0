'use client'

import { Keyboard, LogOut } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from 'react-aria-components'
import { signOut } from '#components/data/auth-client.ts'
import { isLocale, type Locale, locales } from '#components/i18n/locale.ts'
import { Avatar } from '#components/ui/avatar.tsx'
import { Menu, MenuItem, MenuSection, MenuSeparator } from '#components/ui/menu.tsx'
import { notify } from '#components/ui/toaster.tsx'
import type { Role } from '#lib/actor.ts'
import { localeNames } from './locale-names.ts'
import { useChooseLocale, useShortcutPreference, useTheme } from './preferences.ts'
import { isTheme, themes } from './theme.ts'

export type Availability = 'available' | 'away'

export type ShellAgent = { id: string; name: string; email: string; role: Role; image: string | null }

export type AgentMenuProps = {
  agent: ShellAgent
  /** Left out: the menu does not speak of it. */
  availability?: Availability
  onAvailabilityChange?: (availability: Availability) => void
  /** After the language changed here, for remembering it with the account. */
  onLocaleChange?: (locale: Locale) => void
  onHelp: () => void
  placement: 'right bottom' | 'top end'
}

/** Who is signed in, and what they decide for themselves. */
export function AgentMenu({
  agent,
  availability,
  onAvailabilityChange,
  onLocaleChange,
  onHelp,
  placement,
}: AgentMenuProps) {
  const t = useTranslations('navigation')
  const locale = useLocale()
  const chooseLocale = useChooseLocale()
  const [theme, chooseTheme] = useTheme()
  const [areShortcutsOn, turnShortcuts] = useShortcutPreference()
  const leave = async () => {
    if (await signOut()) location.assign('/sign-in')
    else notify({ kind: 'error', title: t('menu.signOutFailed') })
  }
  const speak = (wanted: string) => {
    if (!isLocale(wanted)) return
    chooseLocale(wanted)
    onLocaleChange?.(wanted)
  }
  const trigger = (
    <Button
      aria-label={t('menu.open', { name: agent.name })}
      className="rounded-full data-pressed:opacity-80 data-hovered:ring-2 data-hovered:ring-line"
    >
      <Avatar id={agent.id} name={agent.name} src={agent.image} size={32} presence={availability} />
    </Button>
  )
  return (
    <Menu trigger={trigger} label={t('menu.open', { name: agent.name })} placement={placement} className="w-64">
      <MenuSection title={`${agent.name} · ${t(`roles.${agent.role}`)}`}>
        <MenuItem id="help" label={t('menu.help')} icon={<Keyboard />} shortcut="?" onAction={onHelp} />
      </MenuSection>
      {availability && onAvailabilityChange && (
        <MenuSection
          title={t('menu.availability')}
          selected={availability}
          onSelect={(id) => onAvailabilityChange(id === 'away' ? 'away' : 'available')}
        >
          <MenuItem id="available" label={t('menu.available')} description={t('menu.availableDetail')} />
          <MenuItem id="away" label={t('menu.away')} description={t('menu.awayDetail')} />
        </MenuSection>
      )}
      <MenuSection title={t('menu.language')} selected={locale} onSelect={speak}>
        {locales.map((each) => (
          <MenuItem key={each} id={each} label={localeNames[each]} />
        ))}
      </MenuSection>
      <MenuSection title={t('menu.theme')} selected={theme} onSelect={(id) => isTheme(id) && chooseTheme(id)}>
        {themes.map((each) => (
          <MenuItem key={each} id={each} label={t(`menu.${each}`)} />
        ))}
      </MenuSection>
      <MenuSection
        title={t('menu.shortcuts')}
        selected={areShortcutsOn ? 'on' : 'off'}
        onSelect={(id) => turnShortcuts(id === 'on')}
      >
        <MenuItem id="on" label={t('menu.shortcutsOn')} />
        <MenuItem id="off" label={t('menu.shortcutsOff')} />
      </MenuSection>
      <MenuSeparator />
      <MenuItem id="sign-out" label={t('menu.signOut')} icon={<LogOut />} onAction={leave} />
    </Menu>
  )
}
