import type { Failure } from '#lib/outgoing-message.ts'

/** What was read, or why it could not be. */
export type Read<Value> = { isOk: true; value: Value } | { isOk: false; code: Failure['code'] }

export type AppReading = {
  appId: string
  role: 'desk' | 'bot' | 'both'
  token: Read<{ isValid: boolean; expiresAt: string | null; permissions: string[]; subcode: number | null }>
  /** What the app is subscribed to, and where its webhooks go. */
  app: Read<{ fields: string[]; callbackUrl: string | null }>
  /** What the Page lets this app hear; null: nothing at all. */
  page: Read<string[] | null>
}

/** What Messenger answered when it was asked about a Page. Holds no token. */
export type PageReading = {
  regime: Read<'hop2' | 'routing-default-app' | 'routing-zero-config'>
  isPublished: Read<boolean | null>
  apps: AppReading[]
  /** Apps of others that listen to the Page, and may compete. */
  otherApps: { appId: string; name: string | null }[]
  /** Whoever read without naming what is indispensable needed it all. */
  wanted: { fields: string[]; indispensable?: string[]; callbackUrl: string }
  /** What Messenger refused when it was last asked for, and still does not tell. */
  refused?: Missing[]
}

export type Missing = { appId: string; level: 'app' | 'page'; fields: string[] }

/** D60: what is wanted and not subscribed, by app and level. What could not be read is not called missing. */
export function missingSubscriptions({ apps, wanted }: PageReading): Missing[] {
  const lacks = (actual: string[]) => wanted.fields.filter((field) => !actual.includes(field))
  return apps
    .flatMap(({ appId, app, page }) => [
      { appId, level: 'app' as const, fields: app.isOk ? lacks(app.value.fields) : [] },
      { appId, level: 'page' as const, fields: page.isOk ? lacks(page.value ?? []) : [] },
    ])
    .filter(({ fields }) => fields.length > 0)
}

/** Of these the desk cannot do its work without one. */
export const isGrave = ({ wanted }: PageReading, missing: readonly Missing[]): boolean =>
  missing.some(({ fields }) => fields.some((field) => isIndispensable(wanted, field)))

const isIndispensable = ({ fields, indispensable = fields }: PageReading['wanted'], field: string) =>
  indispensable.includes(field)

/** Whether something is missing that Messenger was not asked for, or that has to be had. */
export const hasToAsk = (reading: PageReading, refused: readonly Missing[]): boolean =>
  missingSubscriptions(reading).some((missing) =>
    missing.fields.some((field) => isIndispensable(reading.wanted, field) || !isAmong(refused, missing, field)),
  )

/** What was refused and is still missing: what is subscribed by now, somebody gave. */
export const stillRefused = (reading: PageReading, refused: readonly Missing[]): Missing[] =>
  missingSubscriptions(reading)
    .map((missing) => ({ ...missing, fields: missing.fields.filter((field) => isAmong(refused, missing, field)) }))
    .filter(({ fields }) => fields.length > 0)

const isAmong = (refused: readonly Missing[], { appId, level }: Missing, field: string) =>
  refused.some((each) => each.appId === appId && each.level === level && each.fields.includes(field))
