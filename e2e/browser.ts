import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

type Browser = { executablePath?: string; args: string[] }

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** CHROMIUM_PATH, else the system's Chromium, else the one that npm carries, else Playwright's own; else a sentence. */
export async function findBrowser(): Promise<Browser> {
  const args = [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  const given = process.env.CHROMIUM_PATH
  if (given && !existsSync(given)) throw new Error(`CHROMIUM_PATH names ${given}, which does not exist.`)
  const system = given ?? installed.find((path) => existsSync(path))
  if (system) return { executablePath: system, args }
  const fromNpm = await chromiumFromNpm()
  if (fromNpm) return { executablePath: fromNpm, args }
  if (existsSync(chromium.executablePath())) return { args }
  throw new Error(
    'No Chromium was found: install one (Debian: apt-get install chromium), or name one in CHROMIUM_PATH, or run npx playwright install chromium.',
  )
}

/** The package carries Linux x64 only; elsewhere, or where its libraries are missing, it has none. */
async function chromiumFromNpm(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const { default: carried } = await import('@sparticuz/chromium')
  return carried.executablePath()
}
