import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{lib,server,components,app}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    // Real sockets, processes and a real database on whatever machine: one more try tells a fact from a hiccup, and is shown.
    retry: 1,
    hookTimeout: 60_000,
    pool: 'forks',
    allowOnly: false,
    globalSetup: 'server/embedded-postgres/for-tests.ts',
  },
})
