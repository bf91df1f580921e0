import { fieldsOf } from '../rules/message-keys.ts'
import type { Customer } from '../state/world.ts'
import { type GraphCall, pageOf } from './call.ts'
import { badParameter, graphError } from './errors.ts'
import { listParameter, parsedParameter, textParameter } from './parameters.ts'

const actions = ['block_user', 'unblock_user', 'ban_user', 'unban_user', 'move_to_spam']
const mostUsers = 10
const mostActions = 2

/** `POST /{page-id}/moderate_conversations`: at most ten people and two actions, never an action with its opposite. */
export function moderateConversations(call: GraphCall) {
  const people = peopleOf(call, parsedParameter(call.params, 'user_ids'))
  const wanted = (listParameter(call.params, 'actions') ?? []).map((action) => action.toLowerCase())
  const unknown = wanted.find((action) => !actions.includes(action))
  if (unknown !== undefined)
    throw badParameter(`Param actions[0] must be one of {${actions.join(', ')}} - got "${unknown}".`)
  if (wanted.length === 0 || wanted.length > mostActions)
    throw badParameter('Param actions must have one or two elements')
  const isContradiction = ['block', 'ban'].some((verb) =>
    [verb, `un${verb}`].every((part) => wanted.includes(`${part}_user`)),
  )
  if (isContradiction) throw badParameter('An action cannot be taken together with its opposite.')
  for (const person of people) for (const action of wanted) moderate(call, person, action)
  return { success: true }
}

/** `GET|POST|DELETE /{page-id}/blocked`, the older way. */
export function listBlocked(call: GraphCall) {
  const { id } = pageOf(call)
  const blocked = Object.values(call.platform.world.customers).filter(
    (person) => person.pageId === id && person.isBlocked,
  )
  return { data: blocked.map(({ psid, name }) => ({ id: psid, name })) }
}

export const blockPerson = (call: GraphCall) => setBlocked(call, 'block_user')
export const unblockPerson = (call: GraphCall) => setBlocked(call, 'unblock_user')

function setBlocked(call: GraphCall, action: string) {
  const psid = textParameter(call.params, 'psid') ?? textParameter(call.params, 'user')
  for (const person of peopleOf(call, [{ id: psid }])) moderate(call, person, action)
  return { success: true }
}

function peopleOf(call: GraphCall, given: unknown): Customer[] {
  const page = pageOf(call)
  const { customers, threads } = call.platform.world
  const ids = Array.isArray(given) ? given.map((user) => String(fieldsOf(user)?.id ?? user)) : []
  if (ids.length === 0 || ids.length > mostUsers)
    throw badParameter(`Param user_ids must have 1 to ${mostUsers} elements`)
  return ids.map((psid) => {
    const person = customers[psid]
    if (!person || person.pageId !== page.id) throw graphError('no-such-user')
    // Only who has written can be moderated.
    if (!threads[psid]?.messages.length) throw badParameter(`There is no conversation with the user ${psid}.`)
    return person
  })
}

function moderate({ platform }: GraphCall, person: Customer, action: string): void {
  const thread = platform.world.threads[person.psid]
  if (action === 'move_to_spam' && thread) thread.folder = 'spam'
  else person.isBlocked = action === 'block_user' || action === 'ban_user'
  platform.changed(person.psid)
  platform.feed.publish('customer', { psid: person.psid })
}
