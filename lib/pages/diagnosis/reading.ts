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
  wanted: { fields: string[]; callbackUrl: string }
}

/** D60: what is wanted and not subscribed, by app and level. What could not be read is not called missing. */
export function missingSubscriptions({
  apps,
  wanted,
}: PageReading): { appId: string; level: 'app' | 'page'; fields: string[] }[] {
  const lacks = (actual: string[]) => wanted.fields.filter((field) => !actual.includes(field))
  return apps
    .flatMap(({ appId, app, page }) => [
      { appId, level: 'app' as const, fields: app.isOk ? lacks(app.value.fields) : [] },
      { appId, level: 'page' as const, fields: page.isOk ? lacks(page.value ?? []) : [] },
    ])
    .filter(({ fields }) => fields.length > 0)
}
