import type { Label } from '../state/world.ts'
import { emitPageEvent } from '../webhooks/emit-event.ts'
import { type GraphCall, pageOf } from './call.ts'
import { badParameter, graphError, noSuchObject } from './errors.ts'
import { listParameter, textParameter } from './parameters.ts'

/** `GET|POST /{page-id}/custom_labels`: notes on people that staff see in the Page Inbox. */
export function createLabel(call: GraphCall) {
  const { platform, params } = call
  const page = acceptedPage(call)
  const name = textParameter(params, 'page_label_name')
  if (!name) throw badParameter('The parameter page_label_name is required.')
  const isTaken = Object.values(platform.world.labels).some((label) => label.pageId === page.id && label.name === name)
  if (isTaken) throw badParameter('Duplicate label name.')
  const id = platform.ids.objectId()
  platform.world.labels[id] = { id, pageId: page.id, name, psids: [] }
  platform.changed()
  return { id }
}

export function listLabels(call: GraphCall) {
  const page = acceptedPage(call)
  return {
    data: Object.values(call.platform.world.labels).flatMap((label) =>
      label.pageId === page.id ? present(call, label) : [],
    ),
  }
}

export function getLabel(call: GraphCall) {
  return present(call, ownLabel(call))
}

export function deleteLabel(call: GraphCall) {
  delete call.platform.world.labels[ownLabel(call).id]
  call.platform.changed()
  return { success: true }
}

/** `POST|DELETE /{label-id}/label`: puts it on a person, or takes it off. */
export const labelPerson = (call: GraphCall) => change(call, 'add')
export const unlabelPerson = (call: GraphCall) => change(call, 'remove')

/** `GET /{psid}/custom_labels`. */
export function listLabelsOfPerson(call: GraphCall) {
  const { world } = call.platform
  const psid = call.nodeId
  if (world.customers[psid]?.pageId !== call.caller.pageId) throw noSuchObject(call.method, psid)
  acceptedPage({ ...call, nodeId: call.caller.pageId ?? '' })
  const found = Object.values(world.labels).filter(({ psids }) => psids.includes(psid))
  return { data: found.map((label) => present(call, label)) }
}

function change(call: GraphCall, action: 'add' | 'remove') {
  const { platform, params } = call
  const label = ownLabel(call)
  const psid = textParameter(params, 'user')
  if (!psid || platform.world.customers[psid]?.pageId !== label.pageId) throw graphError('no-such-user')
  const others = label.psids.filter((other) => other !== psid)
  label.psids = action === 'add' ? [...others, psid] : others
  platform.changed(psid)
  const value = { user: { id: psid }, action, label: { id: label.id, page_label_name: label.name } }
  emitPageEvent(platform, { pageId: label.pageId, item: { field: 'inbox_labels', value }, channel: 'changes' })
  return { success: true }
}

/** Labels need an admin who accepted the Page Contact Terms. */
function acceptedPage(call: GraphCall) {
  const page = pageOf(call)
  if (!page.contactTermsAccepted) throw graphError('contact-terms')
  return page
}

function ownLabel(call: GraphCall): Label {
  const { platform, caller, nodeId, method } = call
  const label = platform.world.labels[nodeId]
  if (!label || label.pageId !== caller.pageId) throw noSuchObject(method, nodeId)
  acceptedPage({ ...call, nodeId: label.pageId })
  return label
}

function present({ params }: GraphCall, { id, name }: Label) {
  const wanted = listParameter(params, 'fields') ?? []
  return { ...(wanted.some((field) => ['page_label_name', 'name'].includes(field)) && { page_label_name: name }), id }
}
