import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { readTheme, themeCookie } from '#components/navigation/theme.ts'
import { now } from '#lib/clock.ts'
import { inter, interExtended } from './fonts.ts'
import { Providers } from './providers.tsx'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Relais', template: '%s · Relais' },
  applicationName: 'Relais',
  robots: { index: false, follow: false },
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  interactiveWidget: 'resizes-content',
  colorScheme: 'light dark',
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = readTheme((await cookies()).get(themeCookie)?.value)
  const nonce = (await headers()).get('x-nonce')
  return (
    <html lang={await getLocale()} data-theme={theme} className={`${inter.variable} ${interExtended.variable}`}>
      <head>
        {/* react-aria writes one style element of its own and asks here for the nonce. */}
        {nonce && <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />}
      </head>
      <body>
        <NextIntlClientProvider>
          <Providers serverNow={now().toISOString()}>{children}</Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
