// @ts-check
import { api } from './api.js'
import { el } from './element.js'
import { Stage } from './stage.js'
import { language, say } from './words/words.js'

/**
 * The customers' phones: a page served by the simulator, through which a person plays the customers of a Page and,
 * behind the scenes, the others on Messenger. It knows the control surface of the simulator and nothing of any desk.
 */
async function open() {
  document.documentElement.lang = language()
  document.title = say('title')
  try {
    const [setup, customers] = await Promise.all([api.setup(), api.customers()])
    const stage = new Stage(setup, customers)
    document.body.replaceChildren(stage.bar.element, stage.tabs.element, stage.element, stage.dialog.element)
    stage.live()
  } catch (error) {
    showTrouble(error instanceof Error ? error.message : String(error))
  }
}

/** @param {string} reason */
function showTrouble(reason) {
  const again = el('button', { type: 'button', class: 'primary', on: { click: () => void open() } }, say('retryNow'))
  const words = el(
    'div',
    { class: 'empty', role: 'alert' },
    el('h1', {}, say('cannotStart')),
    el('p', {}, reason),
    again,
  )
  document.body.replaceChildren(el('main', { class: 'stage' }, words))
}

void open()
