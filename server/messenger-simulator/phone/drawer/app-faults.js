// @ts-check
import { el } from '../element.js'
import { say } from '../words/words.js'
import { actionButton } from './action.js'

/** @typedef {{ pageId: string, set: (wanted: unknown) => Promise<unknown>, attempt: import('./action.js').Attempt }} Wiring */

/** Tokens that die and come back, and a Page that no longer tells an app anything. @param {import('../api.js').Setup} setup @param {Wiring} wiring */
export function appFaults({ apps }, { pageId, set, attempt }) {
  const own = apps.filter(({ role }) => role === 'bot' || role === 'desk')
  const rows = own.map(({ id: appId, name }) => {
    const owner = { pageId, appId }
    const buttons = [
      actionButton(say('tokenExpire'), () => set({ token: { ...owner, subcode: 463 } }), attempt),
      actionButton(say('tokenHeal'), () => set({ token: { ...owner, subcode: null } }), attempt),
      actionButton(say('unsubscribe'), () => set({ unsubscribe: owner }), attempt),
    ]
    return el('fieldset', { class: 'party' }, el('legend', {}, name), el('div', { class: 'moves' }, ...buttons))
  })
  return el('div', { class: 'stack' }, ...rows)
}
