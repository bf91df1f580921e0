// @ts-check
import { api } from '../api.js'
import { el } from '../element.js'
import { say } from '../words/words.js'
import { section, troubleLine } from './action.js'

/** @typedef {import('../api.js').Faults} Faults */

const either = [false, true]

/** What nobody could confirm about Messenger, by the names of docs/simulator.md; the first is how it is read usually. @type {[string, unknown[]][]} */
export const readingChoices = [
  ['broadcastControl', either],
  ['idleHeardIn', [null, 'messaging', 'standby']],
  ['defaultAppOwnsOnEntry', [true, false]],
  ['expirySlidesOn', ['customer', 'anybody']],
  ['requestUnderRouting', ['told', 'refused']],
  ['requestGrantsIdle', [true, false]],
  ['extendCountsFrom', ['now', 'end']],
  ['handoverMetadataLength', [1000, 200, null]],
  ['adControlDaysMost', [30, 7]],
  ['takeRefusalSubcode', [null, 2534123]],
  ['notOwnerSubcode', [null, 2534037]],
  ['inboxTakeTold', [true, false]],
  ['inboxDoneReturns', either],
  ['unsendTold', either],
  ['sha1Signature', [true, false]],
  ['immediateRetries', [3, 0, 1, 5]],
  ['windowRefusalStatus', [400, 403]],
  ['humanAgentTakes', [true, false]],
  ['rateLimitCode', [613, 4, 32, 80006]],
  ['handoversToOthers', [true, false]],
  ['adWindowDays', [1, 7]],
  ['commentOpensWindow', [true, false]],
  ['leadAdRefusal', [2018321, 2018300]],
  ['ownerPostbackInStandby', either],
  ['deliveriesWithoutMids', either],
  ['stringAppIds', either],
]

/** Messenger read the other way, switch by switch. */
export function readingsSection() {
  const { element: trouble, attempt } = troubleLine()
  const selects = readingChoices.map(([name, values]) => {
    const options = values.map((value) => el('option', { value: JSON.stringify(value) }, String(value ?? '—')))
    const select = el('select', {}, ...options)
    const set = () => attempt(() => api.setFault({ [name]: JSON.parse(select.value) }))
    select.addEventListener('change', () => void set())
    return { name, select }
  })
  const rows = selects.map(({ name, select }) =>
    el('label', { class: 'choice' }, el('span', { class: 'mono' }, name), select),
  )
  /** @param {Faults} faults */
  const show = (faults) => {
    for (const { name, select } of selects) select.value = JSON.stringify(faults[name])
  }
  const content = el('div', { class: 'stack' }, el('small', {}, say('readingsHint')), ...rows, trouble)
  return { element: section(say('readings'), el('details', {}, el('summary', {}, say('readingsOpen')), content)), show }
}
