import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./app/i18n/request.ts')

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run types` checks them once for everything; the build does not do it again.
  typescript: { ignoreBuildErrors: true },
  turbopack: {},
  // Bottom left is where the agent's menu is.
  devIndicators: { position: 'bottom-right' },
}

export default withNextIntl(config)
