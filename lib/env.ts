import { z } from 'zod'

const port = z.coerce
  .number('has to be a number')
  .int('has to be a whole number')
  .min(1, 'has to be a port, 1 to 65535')
  .max(65_535, 'has to be a port, 1 to 65535')
const address = z.url({ protocol: /^https?$/, error: 'has to be an address, e.g. https://desk.example.org' })
const secret = z.string().min(32, 'needs at least 32 characters')
const appId = z.string().regex(/^\d{6,20}$/, 'has to be a number of 6 to 20 digits')
const isTrue = z
  .enum(['true', 'false'], 'has to be true or false')
  .default('false')
  .transform((value) => value === 'true')

const connectedPage = z.object({
  id: z.string().regex(/^\d{3,20}$/, 'has a Page id that is not a number'),
  deskToken: z.string().min(1),
  botToken: z.string().min(1).optional(),
})
export type PageCredentials = z.infer<typeof connectedPage>

/** `id=deskToken` or `id=deskToken|botToken`, comma-separated. */
const pageList = z
  .string()
  .default('')
  .transform((value) => value.split(',').filter(Boolean).map(parsePage))
  .pipe(z.array(connectedPage))

const idList = z
  .string()
  .default('')
  .transform((value) =>
    value
      .split(',')
      .map((id) => id.trim())
      .filter(Boolean),
  )
  .pipe(z.array(z.string().regex(/^\d{3,20}$/, 'has a Page id that is not a number')))

function parsePage(entry: string): PageCredentials {
  const at = entry.indexOf('=')
  const [deskToken = '', botToken] = entry.slice(at + 1).split('|')
  return { id: entry.slice(0, at).trim(), deskToken: deskToken.trim(), botToken: botToken?.trim() }
}

const variables = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  PORT: port.default(3000),
  HOST: z.string().default('127.0.0.1'),
  RELAIS_URL: address.optional(),
  RELAIS_SECRET: secret,
  RELAIS_DATA: z.string().default('.relais'),
  RELAIS_KEEP_EVENTS_DAYS: z.coerce
    .number('has to be a number of days')
    .int('has to be a number of days')
    .min(7, 'needs at least 7 days')
    .max(3650, 'may be 3650 days at most')
    .default(30),
  RELAIS_SIMULATOR_URL: address.optional(),
  RELAIS_ADMINISTRATOR_EMAIL: z.email('has to be an e-mail address').optional(),
  RELAIS_ADMINISTRATOR_PASSWORD: z.string().min(12, 'needs at least 12 characters').optional(),
  STORAGE_S3_BUCKET: z.string().optional(),
  STORAGE_S3_REGION: z.string().optional(),
  STORAGE_S3_ENDPOINT: address.optional(),
  STORAGE_S3_ACCESS_KEY_ID: z.string().optional(),
  STORAGE_S3_SECRET_ACCESS_KEY: z.string().optional(),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'has to start with postgresql://'),
  MESSENGER_GRAPH_URL: address.default('https://graph.facebook.com/v25.0'),
  MESSENGER_DESK_APP_ID: appId,
  MESSENGER_DESK_APP_SECRET: z.string().min(16, 'needs at least 16 characters'),
  MESSENGER_BOT_APP_ID: appId.optional(),
  MESSENGER_BOT_APP_SECRET: z.string().min(16, 'needs at least 16 characters').optional(),
  MESSENGER_VERIFY_TOKEN: z.string().min(8, 'needs at least 8 characters'),
  MESSENGER_PAGES: pageList,
  MESSENGER_HUMAN_AGENT: isTrue,
  MESSENGER_PERSONAS: idList,
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'has to be fatal, error, warn, info, debug, trace or silent',
    )
    .optional(),
})

export const variableNames = Object.keys(variables.shape)

export type App = { id: string; secret: string }

/** `endpoint`: of a store that is not Amazon's. */
export type Bucket = {
  name: string
  region: string
  endpoint: string | null
  accessKeyId: string
  secretAccessKey: string
}

export type Environment = {
  isProduction: boolean
  port: number
  host: string
  /** Where people and Messenger reach the desk; no trailing slash. */
  url: string
  secret: string
  dataFolder: string
  /** Where files lie: a bucket, or the data folder when null. */
  bucket: Bucket | null
  /** How long webhook bodies and raw events are kept; what they said lives on in conversations and sums. */
  keepEventsDays: number
  /** Set when the Messenger simulator stands in for Messenger: the demonstration, development and tests. */
  simulatorUrl: string | null
  administrator: { email: string; password: string } | null
  databaseUrl: string
  messenger: {
    graphUrl: string
    verifyToken: string
    desk: App
    /** The desk's own app when one app does both. */
    bot: App
    pages: PageCredentials[]
    hasHumanAgent: boolean
    /** The Pages on which agents answer under their own name and picture. */
    personaPages: string[]
  }
}

/** Everything that is wrong with the environment, said at once. */
export class EnvironmentError extends Error {
  constructor(problems: string[]) {
    super(
      `The environment is not complete (.env.example explains every variable):\n${problems.map((line) => `  - ${line}`).join('\n')}`,
    )
    this.name = 'EnvironmentError'
  }
}

export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = variables.safeParse(given)
  const unread = parsed.error?.issues.map((issue) => sentenceFor(issue, given)) ?? []
  const hasTold = new Set(unread.map(nameIn))
  const problems = [...unread, ...contradictions(given).filter((problem) => !hasTold.has(nameIn(problem)))]
  if (!parsed.success || problems.length > 0) throw new EnvironmentError(problems)
  return arrange(parsed.data)
}

type Variables = z.infer<typeof variables>
/** As it stands in the environment; an empty variable counts as none. */
type Given = { [name: string]: string | undefined }

function sentenceFor(issue: z.core.$ZodIssue, given: Given): string {
  const name = String(issue.path[0])
  return given[name] === undefined ? `${name} is missing` : `${name} ${issue.message}`
}

const nameIn = (problem: string) => problem.slice(0, problem.indexOf(' '))

const demonstrationMark = 'demonstration'

/** Asked of what was given, not of what could be read: one wrong variable must not hide what else is wrong. */
function contradictions(given: Given): string[] {
  const problems: string[] = []
  if (Boolean(given.MESSENGER_BOT_APP_ID) !== Boolean(given.MESSENGER_BOT_APP_SECRET))
    problems.push(
      'MESSENGER_BOT_APP_ID and MESSENGER_BOT_APP_SECRET go together: set both, or neither to use one app for both',
    )
  if (Boolean(given.RELAIS_ADMINISTRATOR_EMAIL) !== Boolean(given.RELAIS_ADMINISTRATOR_PASSWORD))
    problems.push('RELAIS_ADMINISTRATOR_EMAIL and RELAIS_ADMINISTRATOR_PASSWORD go together')
  problems.push(...missingForBucket(given))
  if (given.RELAIS_SIMULATOR_URL) return problems
  if (given.RELAIS_SECRET?.includes(demonstrationMark))
    problems.push('RELAIS_SECRET is a demonstration secret: make your own, e.g. with "openssl rand -hex 32"')
  if ((given.NODE_ENV ?? 'production') === 'production' && !given.RELAIS_URL?.startsWith('https://'))
    problems.push('RELAIS_URL has to be the https:// address where Messenger and people reach the desk')
  if (!given.MESSENGER_PAGES) problems.push('MESSENGER_PAGES names no Page: id=token, comma-separated')
  return problems
}

const bucketNames = [
  'STORAGE_S3_BUCKET',
  'STORAGE_S3_REGION',
  'STORAGE_S3_ACCESS_KEY_ID',
  'STORAGE_S3_SECRET_ACCESS_KEY',
] as const

/** A bucket needs all of it; without any of it files lie in the data folder. */
function missingForBucket(given: Given): string[] {
  const isWanted = given.STORAGE_S3_ENDPOINT !== undefined || bucketNames.some((name) => given[name] !== undefined)
  if (!isWanted) return []
  return bucketNames.filter((name) => given[name] === undefined).map((name) => `${name} is missing for the bucket`)
}

function bucketOf(given: Variables): Bucket | null {
  const { STORAGE_S3_BUCKET: name, STORAGE_S3_REGION: region, STORAGE_S3_ENDPOINT: endpoint = null } = given
  const { STORAGE_S3_ACCESS_KEY_ID: accessKeyId, STORAGE_S3_SECRET_ACCESS_KEY: secretAccessKey } = given
  return name && region && accessKeyId && secretAccessKey
    ? { name, region, endpoint, accessKeyId, secretAccessKey }
    : null
}

function arrange(given: Variables): Environment {
  const desk = { id: given.MESSENGER_DESK_APP_ID, secret: given.MESSENGER_DESK_APP_SECRET }
  const { MESSENGER_BOT_APP_ID: botId, MESSENGER_BOT_APP_SECRET: botSecret } = given
  const { RELAIS_ADMINISTRATOR_EMAIL: email, RELAIS_ADMINISTRATOR_PASSWORD: password } = given
  return {
    isProduction: given.NODE_ENV === 'production',
    port: given.PORT,
    host: given.HOST,
    url: (given.RELAIS_URL ?? `http://localhost:${given.PORT}`).replace(/\/$/, ''),
    secret: given.RELAIS_SECRET,
    dataFolder: given.RELAIS_DATA,
    bucket: bucketOf(given),
    keepEventsDays: given.RELAIS_KEEP_EVENTS_DAYS,
    simulatorUrl: given.RELAIS_SIMULATOR_URL?.replace(/\/$/, '') ?? null,
    administrator: email && password ? { email, password } : null,
    databaseUrl: given.DATABASE_URL,
    messenger: {
      graphUrl: given.MESSENGER_GRAPH_URL.replace(/\/$/, ''),
      verifyToken: given.MESSENGER_VERIFY_TOKEN,
      desk,
      bot: botId && botSecret ? { id: botId, secret: botSecret } : desk,
      pages: given.MESSENGER_PAGES,
      hasHumanAgent: given.MESSENGER_HUMAN_AGENT,
      personaPages: given.MESSENGER_PERSONAS,
    },
  }
}

let read: Environment | undefined

/** This process's environment, read once. Throws EnvironmentError. */
export function env(): Environment {
  read ??= readEnvironment(process.env)
  return read
}
