import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./app/i18n/request.ts')

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run types` checks them once for everything; the build does not do it again.
  typescript: { ignoreBuildErrors: true },
  turbopack: {},
}

export default withNextIntl(config)
