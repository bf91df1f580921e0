import type { Thread } from '../state/world.ts'
import { type GraphCall, pageOf } from './call.ts'
import { badParameter, graphError } from './errors.ts'
import { checkMenu } from './messenger-profile.ts'
import { listParameter, parsedParameter, textParameter } from './parameters.ts'

/** `GET|POST|DELETE /{page-id}/custom_user_settings`: a persistent menu for one person, which goes before the Page's. */
export function getUserSettings(call: GraphCall) {
  const { platform, caller } = call
  const thread = threadOfPsid(call)
  const own = thread.userMenus?.[caller.appId]
  const ofPage = platform.world.messengerProfiles[thread.pageId]?.[caller.appId]?.persistent_menu
  const settings = {
    ...(own !== undefined && { user_level_persistent_menu: own }),
    ...(ofPage !== undefined && { page_level_persistent_menu: ofPage }),
  }
  return { data: Object.keys(settings).length > 0 ? [settings] : [] }
}

export function setUserSettings(call: GraphCall) {
  const { platform, caller, params } = call
  const thread = threadOfPsid(call)
  const menu = parsedParameter(params, 'persistent_menu')
  if (!Array.isArray(menu)) throw badParameter('The parameter persistent_menu is required.')
  checkMenu(menu)
  thread.userMenus = { ...thread.userMenus, [caller.appId]: menu }
  platform.changed(thread.psid)
  return { result: 'success' }
}

export function deleteUserSettings(call: GraphCall) {
  const thread = threadOfPsid(call)
  const unwanted = listParameter(call.params, 'params') ?? []
  if (!unwanted.includes('persistent_menu')) throw badParameter('Param params must be ["persistent_menu"].')
  delete thread.userMenus?.[call.caller.appId]
  call.platform.changed(thread.psid)
  return { result: 'success' }
}

function threadOfPsid(call: GraphCall): Thread {
  const page = pageOf(call)
  const psid = textParameter(call.params, 'psid')
  if (!psid) throw badParameter('The parameter psid is required.')
  const thread = call.platform.world.threads[psid]
  if (!thread || thread.pageId !== page.id) throw graphError('no-such-user')
  return thread
}
