import type { Persona } from '../state/world.ts'
import { type GraphCall, pageOf } from './call.ts'
import { badParameter, noSuchObject } from './errors.ts'
import { addressOf, cutOf, cutPage } from './paging.ts'
import { textParameter } from './parameters.ts'

const nameLength = 50
const usualPage = 25

/** `POST /{page-id}/personas`: somebody to speak as. */
export function createPersona(call: GraphCall) {
  const { platform, params } = call
  const page = pageOf(call)
  const [name, pictureUrl] = [textParameter(params, 'name'), textParameter(params, 'profile_picture_url')]
  if (!name) throw badParameter('The parameter name is required.')
  if (name.length > nameLength) throw badParameter(`Length of param name must be less than or equal to ${nameLength}`)
  if (!pictureUrl || !URL.canParse(pictureUrl)) throw badParameter('The parameter profile_picture_url must be a URL.')
  const id = platform.ids.objectId()
  platform.world.personas[id] = {
    id,
    pageId: page.id,
    name,
    pictureUrl,
    createdAt: platform.clock.now(),
    isDeleted: false,
  }
  platform.changed()
  return { id }
}

export function listPersonas(call: GraphCall) {
  const page = pageOf(call)
  const keyOf = ({ createdAt, id }: Persona) => `${String(createdAt).padStart(15, '0')}:${id}`
  const all = Object.values(call.platform.world.personas)
    .filter(({ pageId, isDeleted }) => pageId === page.id && !isDeleted)
    .sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1))
  const linkTo = (place: Record<string, string>) => addressOf(call, `${page.id}/personas`, place)
  const { items, paging } = cutPage(all, cutOf(call, usualPage), { keyOf, linkTo })
  return { data: items.map(present), ...paging }
}

export function getPersona(call: GraphCall) {
  return present(ownPersona(call, call.nodeId))
}

/** What was said as this persona keeps its name and picture. */
export function deletePersona(call: GraphCall) {
  ownPersona(call, call.nodeId).isDeleted = true
  call.platform.changed()
  return { success: true }
}

/** The persona a send names, if any. */
export function personaOf(call: GraphCall): string | undefined {
  const id = textParameter(call.params, 'persona_id')
  if (id === undefined) return undefined
  const persona = call.platform.world.personas[id]
  if (persona && persona.pageId === call.caller.pageId && !persona.isDeleted) return id
  throw badParameter(`Param persona_id ${id} is not a persona of this Page.`)
}

function ownPersona({ platform, caller, method }: GraphCall, id: string): Persona {
  const persona = platform.world.personas[id]
  if (!persona || persona.isDeleted || persona.pageId !== caller.pageId) throw noSuchObject(method, id)
  return persona
}

const present = ({ id, name, pictureUrl }: Persona) => ({ name, profile_picture_url: pictureUrl, id })
