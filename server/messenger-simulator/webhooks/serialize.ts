declare global {
  interface JSON {
    /** Puts digits into JSON as they are: an app id may not fit a double. */
    rawJSON(text: string): object
  }
}

/** Writes JSON as Meta signs it: non-ASCII as lower-case \uXXXX and every slash escaped. */
export function serializeWebhook(payload: unknown): string {
  return JSON.stringify(payload).replace(/[/\u0080-\uffff]/g, escapeUnit)
}

function escapeUnit(unit: string): string {
  return unit === '/' ? '\\/' : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** Live traffic carries app ids as JSON numbers; some documents print strings. */
export function appIdOnWire(appId: string | null, asString: boolean): unknown {
  return appId === null || asString ? appId : JSON.rawJSON(appId)
}
