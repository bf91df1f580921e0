import { unsaidAppId } from '#lib/apps/app.ts'

const holdsApp = /[aA]ppId$|^(as|to)$/
const looksLikeId = (value: string) => value === unsaidAppId || /^\d+$/.test(value)

/** Whether a recorded fact is the id of an app: `name` without the path that leads to it. Pure and safe for the browser. */
export const isAppFact = (name: string, value: string): boolean => holdsApp.test(name) && looksLikeId(value)
