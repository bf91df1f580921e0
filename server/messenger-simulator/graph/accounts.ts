import { tokenOf } from '../state/tokens.ts'
import { type GraphCall, personOf } from './call.ts'
import { fieldsParameter, pickFields } from './fields.ts'
import { addressOf, cutOf, cutPage } from './paging.ts'
import { textParameter } from './parameters.ts'

const usualPage = 25

/** `GET /me` with a person's token. */
export function getPerson(call: GraphCall) {
  const { id, name } = personOf(call)
  return { id, name }
}

/**
 * `GET /me/accounts` with a person's token: the Pages they opened to the app, each with its token for that app. Twenty-five at
 * a time, so that who does not follow `paging` never sees the others.
 */
export function listAccounts(call: GraphCall) {
  const { params, caller, platform } = call
  const { world } = platform
  const { pageIds } = personOf(call)
  const pages = world.setup.pages
    .filter(({ id }) => pageIds === null || pageIds.includes(id))
    .flatMap(({ id, name }) => {
      const token = tokenOf(world, { pageId: id, appId: caller.appId })
      return token === undefined ? [] : [{ access_token: token, category: 'Business', name, id, tasks: [...tasks] }]
    })
    .sort((one, other) => (one.id < other.id ? 1 : -1))
  const linkTo = (place: Record<string, string>) =>
    addressOf(call, 'me/accounts', { fields: textParameter(params, 'fields'), ...place })
  const { items, paging } = cutPage(pages, cutOf(call, usualPage), { keyOf: ({ id }) => id, linkTo })
  const fields = fieldsParameter(params)
  return { data: fields ? items.map((page) => pickFields(page, fields)) : items, ...paging }
}

const tasks = ['MESSAGING', 'MODERATE', 'MANAGE']
