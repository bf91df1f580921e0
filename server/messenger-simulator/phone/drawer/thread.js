// @ts-check
import { appName, roleIcons, roleName } from '../cast.js'
import { momentOf, now } from '../clock.js'
import { el } from '../element.js'
import { icon } from '../icons.js'
import { say } from '../words/words.js'
import { section } from './action.js'
import { windowText } from './reply-window.js'

/** @typedef {import('../api.js').Conversation} Conversation */

/** Who owns the thread and until when, and how long it may be answered. @param {import('../api.js').Setup} setup @param {string} psid */
export function threadSection(setup, psid) {
  const owner = el('dd')
  const replyWindow = el('dd')
  const facts = el(
    'dl',
    {},
    fact('owner'),
    owner,
    fact('window'),
    replyWindow,
    fact('psid'),
    el('dd', { class: 'mono' }, psid),
  )
  /** @param {Conversation} conversation */
  const show = (conversation) => {
    owner.replaceChildren(...ownerLines(conversation.owner, setup))
    replyWindow.replaceChildren(...windowLines(conversation.windowEndsAt))
  }
  return { element: section(say('thread'), facts), show }
}

/** @param {import('../words/words.js').Word} word */
function fact(word) {
  return el('dt', {}, say(word))
}

/** @param {Conversation['owner']} owner @param {import('../api.js').Setup} setup */
function ownerLines(owner, setup) {
  if (!owner) return [el('span', { class: 'holder', data: { role: 'nobody' } }, say('ownerNobody'))]
  const until = owner.expiresAt ? say('ownerUntil', { moment: momentOf(owner.expiresAt) }) : say('ownerNoExpiry')
  const holder = { class: 'holder', data: { role: owner.role } }
  return [
    el('span', holder, icon(roleIcons[owner.role]), appName(setup, owner.appId)),
    el('small', {}, `${roleName(owner.role)}, ${until}`),
  ]
}

/** @param {Conversation['windowEndsAt']} endsAt */
function windowLines(endsAt) {
  const { state, text } = windowText(endsAt, now())
  const until = endsAt ? el('small', {}, say('windowUntil', { moment: momentOf(endsAt) })) : ''
  return [el('span', { class: 'window', data: { state } }, text), until]
}
