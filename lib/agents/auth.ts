import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { APIError } from 'better-auth/api'
import { db } from '#lib/db.ts'
import { type Environment, env } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { clientAddressHeader, trustedOrigins } from './origins.ts'
import { isDeactivated, recordSignIn, recordSignOut } from './record-sign-in.ts'

const hourSeconds = 3_600

/** A person has ten tries a minute; the demonstration and its browser tests sign in as everybody, again and again. */
const signInsPerMinute = ({ simulatorUrl }: Environment) => (simulatorUrl ? 1_000 : 10)

/** What better-auth offers beyond signing in and out, this desk does by its own verbs, audited. */
const closedPaths = [
  '/sign-up/email',
  '/sign-in/social',
  '/update-user',
  '/update-session',
  '/delete-user',
  '/delete-user/callback',
  '/change-email',
  '/change-password',
  '/set-password',
  '/verify-password',
  '/request-password-reset',
  '/reset-password',
  '/send-verification-email',
  '/verify-email',
  '/link-social',
  '/unlink-account',
  '/list-accounts',
  '/account-info',
  '/refresh-token',
  '/get-access-token',
]

/**
 * Who is signed in: e-mail and password, sessions of twelve hours that slide while they are used, kept in Postgres. Nobody signs up:
 * `createAgent` is the only way in.
 */
export function createAuth(environment: Environment, signInLimit = signInsPerMinute(environment)) {
  return betterAuth({
    appName: 'Relais',
    baseURL: environment.url,
    basePath: '/api/auth',
    secret: environment.secret,
    trustedOrigins: trustedOrigins(environment),
    database: prismaAdapter(db(), { provider: 'postgresql' }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12 },
    user: {
      modelName: 'agent',
      additionalFields: {
        role: { type: 'string', input: false },
        locale: { type: 'string', input: false },
        availability: { type: 'string', input: false },
        deactivatedAt: { type: 'date', required: false, input: false },
      },
    },
    session: {
      fields: { userId: 'agentId' },
      expiresIn: 12 * hourSeconds,
      updateAge: hourSeconds / 4,
    },
    account: { fields: { userId: 'agentId' } },
    disabledPaths: closedPaths,
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'rateLimit',
      // Every screen asks who is signed in; only guessing a password is worth a limit of its own.
      window: 60,
      max: 600,
      customRules: { '/sign-in/email': { window: 60, max: signInLimit } },
    },
    advanced: {
      useSecureCookies: environment.url.startsWith('https://'),
      cookiePrefix: 'relais',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
      disableCSRFCheck: false,
      disableOriginCheck: false,
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => {
            if (await isDeactivated(userId)) throw new APIError('FORBIDDEN', { code: 'DEACTIVATED' })
          },
          after: async ({ userId }) => recordSignIn(userId),
        },
        delete: {
          // A session that merely ran out is removed too; only leaving on purpose is an act.
          after: async ({ userId }, context) => {
            if (context?.path === '/sign-out') await recordSignOut(userId)
          },
        },
      },
    },
    telemetry: { enabled: false },
    logger: {
      level: 'warn',
      log: (level, message) =>
        log[level === 'error' ? 'error' : level === 'warn' ? 'warn' : 'debug']({ room: 'auth' }, message),
    },
  })
}

export type Auth = ReturnType<typeof createAuth>

const key = Symbol.for('relais.auth')
// Next loads its own copy of every module; one process must still sign in by one rule.
const registry = globalThis as { [key]?: Auth }

export function auth(): Auth {
  registry[key] ??= createAuth(env())
  return registry[key]
}
