import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { EnvironmentError, readEnvironment, variableNames } from './env.ts'

const real = {
  NODE_ENV: 'production',
  RELAIS_URL: 'https://desk.example.org/',
  RELAIS_SECRET: 'f3a9c1d27be04f6d8a1c5e9b2d7f4a60',
  DATABASE_URL: 'postgresql://relais@db/relais',
  MESSENGER_DESK_APP_ID: '2020202020202020',
  MESSENGER_DESK_APP_SECRET: '0123456789abcdef0123456789abcdef',
  MESSENGER_VERIFY_TOKEN: 'our own phrase',
  MESSENGER_PAGES: '900=EAAdesk|EAAbot,901=EAAother',
}

function problemsOf(changes: Record<string, string | undefined>): string {
  try {
    readEnvironment({ ...real, ...changes })
  } catch (error) {
    if (error instanceof EnvironmentError) return error.message
    throw error
  }
  return ''
}

test('a complete environment is read: one app serves both, an empty variable counts as none', () => {
  const { messenger, url, simulatorUrl } = readEnvironment({ ...real, MESSENGER_BOT_APP_ID: '' })
  expect(url).toBe('https://desk.example.org')
  expect(simulatorUrl).toBeNull()
  expect(messenger.bot).toEqual(messenger.desk)
  expect(messenger.pages).toEqual([
    { id: '900', deskToken: 'EAAdesk', botToken: 'EAAbot' },
    { id: '901', deskToken: 'EAAother', botToken: undefined },
  ])
})

test('everything that is wrong is said at once, by the name of its variable', () => {
  const problems = problemsOf({
    DATABASE_URL: undefined,
    MESSENGER_DESK_APP_ID: 'abc',
    MESSENGER_VERIFY_TOKEN: 'short',
  })
  expect(problems).toContain('DATABASE_URL is missing')
  expect(problems).toContain('MESSENGER_DESK_APP_ID has to be a number')
  expect(problems).toContain('MESSENGER_VERIFY_TOKEN needs at least 8 characters')
})

test('a variable that cannot be read hides no other that contradicts, and is named once', () => {
  const problems = problemsOf({
    PORT: 'abc',
    DATABASE_URL: '',
    RELAIS_URL: 'desk',
    RELAIS_SECRET: 'demonstration-secret-that-everybody-knows',
    MESSENGER_BOT_APP_ID: '1010101010101010',
    RELAIS_ADMINISTRATOR_EMAIL: 'operator@desk.example',
    STORAGE_S3_BUCKET: 'relais',
    LOG_LEVEL: 'loud',
    MESSENGER_PAGES: undefined,
  })
  expect(problems.split('\n').slice(1)).toEqual([
    '  - PORT has to be a number',
    '  - RELAIS_URL has to be an address, e.g. https://desk.example.org',
    '  - DATABASE_URL is missing',
    '  - LOG_LEVEL has to be fatal, error, warn, info, debug, trace or silent',
    expect.stringContaining('MESSENGER_BOT_APP_ID and MESSENGER_BOT_APP_SECRET go together'),
    '  - RELAIS_ADMINISTRATOR_EMAIL and RELAIS_ADMINISTRATOR_PASSWORD go together',
    '  - STORAGE_S3_REGION is missing for the bucket',
    '  - STORAGE_S3_ACCESS_KEY_ID is missing for the bucket',
    '  - STORAGE_S3_SECRET_ACCESS_KEY is missing for the bucket',
    expect.stringContaining('RELAIS_SECRET is a demonstration secret'),
    expect.stringContaining('MESSENGER_PAGES names no Page'),
  ])
})

test('.env.example explains every variable that is read, and none that is not', () => {
  const lines = readFileSync('.env.example', 'utf8').split('\n')
  const explained = lines.flatMap((line) => /^([A-Z_0-9]+)=/.exec(line)?.[1] ?? [])
  // The start reads these two itself, and sets those two for the desk.
  const wanted = [...variableNames, 'SIMULATOR_PORT', 'DATABASE_OWNER_URL']
  expect(explained.sort()).toEqual(wanted.filter((name) => !['NODE_ENV', 'RELAIS_SIMULATOR_URL'].includes(name)).sort())
  const withoutWords = lines.filter(
    (line, at) => /^[A-Z_0-9]+=/.test(line) && !/^(#|[A-Z_0-9]+=)/.test(lines[at - 1] ?? ''),
  )
  expect(withoutWords).toEqual([])
})

const bucket = {
  STORAGE_S3_BUCKET: 'relais',
  STORAGE_S3_REGION: 'eu-west-3',
  STORAGE_S3_ACCESS_KEY_ID: 'AKIA',
  STORAGE_S3_SECRET_ACCESS_KEY: 'shh',
}

test('files lie in the data folder, or in a bucket when all of it is given; what is missing is listed', () => {
  expect(readEnvironment(real).bucket).toBeNull()
  expect(readEnvironment({ ...real, ...bucket }).bucket).toMatchObject({ name: 'relais', endpoint: null })
  const problems = problemsOf({ STORAGE_S3_ENDPOINT: 'https://s3.example.org', STORAGE_S3_BUCKET: 'relais' })
  const missing = ['STORAGE_S3_REGION', 'STORAGE_S3_ACCESS_KEY_ID', 'STORAGE_S3_SECRET_ACCESS_KEY']
  for (const name of missing) expect(problems).toContain(`${name} is missing for the bucket`)
  expect(problems).not.toContain('STORAGE_S3_BUCKET')
})

test.each([
  [
    'a demonstration secret',
    { RELAIS_SECRET: 'demonstration-secret-that-everybody-knows' },
    'RELAIS_SECRET is a demonstration secret',
  ],
  ['an address without https', { RELAIS_URL: 'http://desk.example.org' }, 'RELAIS_URL has to be the https://'],
  ['half a bot app', { MESSENGER_BOT_APP_ID: '1010101010101010' }, 'MESSENGER_BOT_APP_SECRET go together'],
  ['no Page', { MESSENGER_PAGES: '' }, 'MESSENGER_PAGES names no Page'],
  [
    'half a bucket',
    { STORAGE_S3_BUCKET: 'relais', STORAGE_S3_REGION: 'eu-west-3' },
    'STORAGE_S3_ACCESS_KEY_ID is missing',
  ],
  ['a Page that is no number', { MESSENGER_PAGES: 'mine=EAA' }, 'MESSENGER_PAGES has a Page id that is not a number'],
])('production refuses to start on %s', (_, changes, sentence) => {
  expect(problemsOf(changes)).toContain(sentence)
})
