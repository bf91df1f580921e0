import type { IncomingFact } from '#lib/incoming-event.ts'
import { asId, asObject, asText, type JsonObject } from './json.ts'

/** Thread control changed hands. The metadata stays the string it was: whoever reads it parses it once (D63). */
export const readPassed = (item: JsonObject) => readChange('control-passed', item.pass_thread_control)
export const readTaken = (item: JsonObject) => readChange('control-taken', item.take_thread_control)

function readChange(kind: 'control-passed' | 'control-taken', value: unknown): IncomingFact | null {
  const change = asObject(value)
  if (!change) return null
  return {
    kind,
    previousOwnerAppId: asId(change.previous_owner_app_id),
    newOwnerAppId: asId(change.new_owner_app_id),
    metadata: asText(change.metadata),
  }
}

export function readRequested(item: JsonObject): IncomingFact | null {
  const request = asObject(item.request_thread_control)
  if (!request) return null
  return {
    kind: 'control-requested',
    byAppId: asId(request.requested_owner_app_id),
    metadata: asText(request.metadata),
  }
}
