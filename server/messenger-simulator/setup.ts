import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type Measure, usualLimits } from './rules/rates.ts'

/** Built into Messenger itself: Business Suite's inbox is one more app that may own a thread. */
export const pageInboxAppId = '263902037430900'
/** Messenger's own, which asks the questions of ads that collect leads. */
export const leadAdAppId = '413038776280800'
/** A tool of somebody else on the same Page, played through the control surface. */
export const otherDeskAppId = '777000777000777'

const measures = Object.keys(usualLimits()) as Measure[]
const digits = z.string().regex(/^\d+$/, 'must be a string of digits')

const perPlace = z.record(z.string(), digits).default({})

/** Which app gets a customer who comes from there, where Conversation Routing is on; elsewhere only those of ads count. */
export const entryRoutes = z.strictObject({
  /** The Message button, Get Started, and coming back to an idle thread. */
  social: digits.nullable().default(null),
  /** By the `ref` of the m.me link. */
  links: perPlace,
  /** By the id of the ad. */
  campaigns: perPlace,
})

/** What each means is the table of rules/regimes.ts. */
export const regime = z.enum(['hop1', 'hop2', 'routing-default-app', 'routing-zero-config'])

const app = z.strictObject({
  id: digits,
  name: z.string(),
  secret: z.string(),
  role: z.enum(['bot', 'desk', 'other']).default('other'),
  humanAgent: z.boolean().default(false),
  requireProof: z.boolean().default(false),
  inDevelopment: z.boolean().default(false),
  callbackUrl: z.url().optional(),
  verifyToken: z.string().optional(),
  fields: z.array(z.string()).optional(),
  /** Where Meta posts that somebody removed the app, or wants their data deleted. */
  deauthorizeUrl: z.url().optional(),
  dataDeletionUrl: z.url().optional(),
})

const page = z.strictObject({
  id: digits,
  name: z.string(),
  regime,
  /** The default app; in `hop1` and `hop2` the Primary Receiver. */
  defaultAppId: digits.nullable(),
  takeAllowed: z.array(digits),
  routes: entryRoutes.prefault({}),
  /** In `hop1` the Secondary Receivers; null when every other app of the Page is one. */
  secondaryAppIds: z.array(digits).nullable().default(null),
  /** Whether an admin accepted the Page Contact Terms, without which there are no labels. */
  contactTermsAccepted: z.boolean().default(true),
  tokens: z.record(digits, z.string()),
  subscribed: z.record(digits, z.array(z.string())).optional(),
  isPublished: z.boolean().default(true),
})

/** Somebody at the business; their token of an app opens their Pages to it. */
const person = z.strictObject({
  id: digits,
  name: z.string(),
  tokens: z.record(digits, z.string()),
  /** The Pages they manage; null is all. */
  pageIds: z.array(digits).nullable().default(null),
})

export const setupSchema = z.strictObject({
  apps: z.array(app).min(1),
  pages: z.array(page).min(1),
  people: z.array(person).default([]),
  /** Limits of calls other than the usual ones; null is none. */
  limits: z.partialRecord(z.enum(measures), z.int().min(0).nullable()).default({}),
  /** Ids are a function of this seed and of counting, so two runs with one seed give the same ids. */
  idSeed: z.string().default('messenger-simulator'),
})

export type Regime = z.infer<typeof regime>
export type SimulatorSetup = z.input<typeof setupSchema>
export type Setup = z.output<typeof setupSchema>
export type AppSetup = Setup['apps'][number]
export type PageSetup = Setup['pages'][number]

/** What `npm run simulator` starts with: one Page, a bot that is its default app, a desk that may take. */
export const defaultSetup: SimulatorSetup = {
  apps: [
    { id: '1010101010101010', name: 'Relais Bot', secret: 'bot-app-secret-of-the-simulator', role: 'bot' },
    {
      id: '2020202020202020',
      name: 'Relais Desk',
      secret: 'desk-app-secret-of-the-simulator',
      role: 'desk',
      humanAgent: true,
    },
  ],
  pages: [
    {
      id: '100200300400501',
      name: 'Relais Demo',
      regime: 'routing-default-app',
      defaultAppId: '1010101010101010',
      takeAllowed: ['2020202020202020'],
      tokens: {
        '1010101010101010': 'EAA-bot-100200300400501',
        '2020202020202020': 'EAA-desk-100200300400501',
      },
    },
  ],
}

export function parseSetup(setup: unknown): Setup {
  const parsed = setupSchema.safeParse(setup)
  if (!parsed.success) throw new Error(`The simulator's setup is wrong: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}

export function readSetupFile(path: string): SimulatorSetup {
  return parseSetup(readJson(path))
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Error(`SIMULATOR_SETUP names ${path}, which cannot be read as JSON.`, { cause: error })
  }
}
