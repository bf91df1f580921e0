import { appName } from '../state/apps.ts'
import { ownerOfToken } from '../state/tokens.ts'
import type { GraphCall } from './call.ts'
import { badParameter, GraphError } from './errors.ts'
import { textParameter } from './parameters.ts'
import { refusalOfToken } from './tokens.ts'

const scopes = [
  'pages_show_list',
  'pages_messaging',
  'pages_manage_metadata',
  'pages_read_engagement',
  'public_profile',
]

/** `GET /debug_token?input_token=…` with a token of the same app: whose it is, and whether and why it works no more. */
export function debugToken({ platform, caller, params }: GraphCall) {
  const input = textParameter(params, 'input_token')
  if (!input) throw badParameter('The parameter input_token is required.')
  const owner = ownerOfToken(platform.world, input)
  if (!owner) {
    return { data: { is_valid: false, scopes: [], error: { code: 190, message: 'Invalid OAuth access token.' } } }
  }
  if (owner.appId !== caller.appId) {
    throw new GraphError({ code: 100, message: '(#100) The App_id in the input_token did not match the Viewing App' })
  }
  const refusal = refusalOfToken(platform, { ...owner, token: input })
  const about = {
    app_id: owner.appId,
    application: appName(platform.world, owner.appId),
    type: 'PAGE',
    profile_id: owner.pageId,
    expires_at: 0,
    is_valid: refusal === null,
    scopes,
  }
  const { code, subcode, message } = refusal?.shape ?? {}
  return { data: refusal ? { ...about, error: { code, subcode, message } } : about }
}
