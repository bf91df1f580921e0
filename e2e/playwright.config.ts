import { defineConfig } from '@playwright/test'
import { findBrowser } from './browser.ts'

const { executablePath, args } = await findBrowser()

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: './start-desk.ts',
  outputDir: '../test-results',
  // Nothing waits that long on a quiet machine; a busy one only takes longer, it does not fail.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 1,
  forbidOnly: true,
  reporter: [['list']],
  // Time moves for every conversation, so what happens days later is told when all else is.
  projects: [
    { name: 'now', testIgnore: 'later.spec.ts' },
    { name: 'later', testMatch: 'later.spec.ts' },
  ],
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    contextOptions: { reducedMotion: 'reduce' },
    trace: { mode: 'retain-on-failure', screenshots: false, sources: false },
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args },
  },
})
