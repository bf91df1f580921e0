import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LocaleLinks } from '#components/navigation/locale-links.tsx'
import { RelaisMark } from '#components/navigation/relais-mark.tsx'
import { destinationOf } from '#components/sign-in/destination.ts'
import { SignInForm } from '#components/sign-in/sign-in-form.tsx'
import { demonstrationAccounts } from './demonstration-accounts.ts'

type SignInPageProps = { searchParams: Promise<{ to?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('sign-in')
  return { title: t('submit') }
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const t = await getTranslations('sign-in')
  const { to } = await searchParams
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center bg-canvas p-4">
      <div className="w-full max-w-sm">
        <header className="mb-6 flex flex-col items-center gap-3 text-center">
          <RelaisMark className="size-11" />
          <div>
            <h1 className="font-semibold text-title">{t('title')}</h1>
            <p className="mt-1 text-balance text-ink-soft">{t('intro')}</p>
          </div>
        </header>
        <div className="rounded-bubble border border-line bg-surface p-6">
          <SignInForm destination={destinationOf(to)} demonstration={demonstrationAccounts()} />
        </div>
        <LocaleLinks />
      </div>
    </main>
  )
}
