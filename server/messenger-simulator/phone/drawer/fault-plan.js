// @ts-check
import { api } from '../api.js'
import { el } from '../element.js'
import { say } from '../words/words.js'
import { lineForm } from './action.js'

/** Everything at its usual rate, drawn from a seed, and how much has happened. @param {() => Promise<unknown>} refresh @param {import('./action.js').Attempt} attempt */
export function faultPlan(refresh, attempt) {
  const state = el('small', { 'aria-live': 'polite' })
  /** @param {import('../api.js').Faults} faults */
  const show = ({ plan, happened }) => {
    const count = Object.values(happened).reduce((sum, each) => sum + each, 0)
    state.textContent = plan ? say('planRuns', { seed: plan.seed, count }) : say('planNone', { count })
  }
  const act = async (/** @type {string} */ seed) => {
    await api.planFaults({ seed })
    await refresh()
  }
  const line = lineForm({ label: say('planSeed'), button: say('planStart'), act, attempt })
  return { element: el('fieldset', { class: 'party' }, el('legend', {}, say('plan')), line, state), show }
}
