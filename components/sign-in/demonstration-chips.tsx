'use client'

import { useTranslations } from 'next-intl'
import { Button } from 'react-aria-components'
import { Avatar } from '#components/ui/avatar.tsx'
import type { Role } from '#lib/actor.ts'

export type DemonstrationAccount = { email: string; password: string; name: string; role: Role; image?: string | null }

type DemonstrationChipsProps = {
  accounts: readonly DemonstrationAccount[]
  isDisabled: boolean
  onChoose: (account: DemonstrationAccount) => void
}

/** The demonstration's people, one press away. Never shown when real credentials are set, because then there are no such accounts. */
export function DemonstrationChips({ accounts, isDisabled, onChoose }: DemonstrationChipsProps) {
  const t = useTranslations('sign-in')
  const role = useTranslations('navigation.roles')
  return (
    <section className="border-line border-t pt-4">
      <h2 className="mb-2 font-normal text-ink-soft text-list">{t('demonstration')}</h2>
      <ul className="flex flex-wrap gap-2">
        {accounts.map((account) => (
          <li key={account.email}>
            <Button
              isDisabled={isDisabled}
              aria-label={t('as', { name: account.name, role: role(account.role) })}
              onPress={() => onChoose(account)}
              className="flex h-9 items-center gap-2 rounded-full border border-line-strong/60 py-1 pr-3 pl-1.5 text-ink text-list data-disabled:opacity-45 data-hovered:bg-hover data-pressed:bg-pressed"
            >
              <Avatar id={account.email} name={account.name} src={account.image} size={24} />
              <span>{account.name}</span>
              <span className="text-ink-faint text-meta">{role(account.role)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
