// @ts-check
import { el } from '../element.js'
import { icon } from '../icons.js'
import { say } from '../words/words.js'

/** The like in its three sizes and a face, each a message the simulator knows by name. */
const stickers = [
  ['like', '369239263222822'],
  ['like-bigger', '369239343222814'],
  ['like-biggest', '369239383222810'],
  ['sticker', '1784921305'],
]

/** @param {string} psid @param {(shape: string, url: string) => void} choose */
export function stickerTray(psid, choose) {
  const id = `stickers-${psid}`
  const list = el('div', { class: 'page-menu tray', id, popover: 'auto', role: 'group', 'aria-label': say('stickers') })
  const opener = {
    type: 'button',
    class: 'round',
    popovertarget: id,
    'aria-label': say('stickers'),
    title: say('stickers'),
  }
  for (const [shape = '', number = ''] of stickers) {
    const url = `/_files/stickers/${number}.svg`
    const press = () => {
      list.hidePopover()
      choose(shape, url)
    }
    const label = shape === 'sticker' ? say('sticker') : say('like')
    list.append(
      el(
        'button',
        { type: 'button', class: shape, 'aria-label': label, on: { click: press } },
        el('img', { src: url, alt: '' }),
      ),
    )
  }
  return el('span', { class: 'menu' }, el('button', opener, icon('smile')), list)
}
