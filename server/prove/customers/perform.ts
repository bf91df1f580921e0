import { talkToPersonPayload } from '#lib/handover/talk-to-person.ts'
import type { Act } from '../plan/plan.ts'
import type { Asked } from '../records/record.ts'
import { apps, type Messenger } from './messenger.ts'

/** What was said by whom, so that nothing has to be believed of the simulator's own list. */
export type Said = {
  asked: Asked[]
  messages: { psid: string; mid: string }[]
  others: { psid: string; mid: string }[]
}

const picture = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** Does what the plan says somebody outside Relais does. */
export function createPerformer(messenger: Messenger, psids: string[], said: Said) {
  const ask = (psid: string, mid: string, how: Asked['how']) =>
    said.asked.push({ psid, mid, how, at: new Date().toISOString() })

  async function say(psid: string, what: object) {
    const mid = await messenger.say(psid, what)
    said.messages.push({ psid, mid })
    return mid
  }

  async function tellOtherApp(psid: string, text: string) {
    await messenger.otherApp(psid, 'take')
    const { isOk, body } = await messenger.otherApp(psid, 'messages', { text })
    if (isOk) said.others.push({ psid, mid: body.mid as string })
    // Some give the conversation back, some to the desk, some keep it.
    const mood = Number(text.at(-1)) % 4
    if (mood < 2) await messenger.otherApp(psid, 'release')
    if (mood === 2) await messenger.otherApp(psid, 'pass', { toAppId: apps.desk })
  }

  return async function perform(act: Act): Promise<void> {
    if (!('customer' in act)) return
    const psid = psids[act.customer] ?? ''
    switch (act.kind) {
      case 'say': {
        const mid = await say(psid, { text: act.text })
        if (act.isAsk) ask(psid, mid, 'words')
        return
      }
      case 'press-person':
        return void ask(
          psid,
          await say(psid, { postback: { title: 'Talk to a person', payload: talkToPersonPayload } }),
          'button',
        )
      case 'picture':
        return void (await say(psid, { attachments: [{ type: 'image', name: 'a.png', dataBase64: picture }] }))
      case 'unheard-of':
        return void (await say(psid, { raw: { message: { is_unsupported: true } } }))
      case 'react': {
        const { messages } = await messenger.phone(psid)
        const last = messages.findLast(({ role }) => role !== 'customer')
        if (last) await messenger.react(psid, last.mid)
        return
      }
      case 'read':
        return void (await messenger.read(psid))
      case 'inbox':
        return void said.others.push({ psid, mid: await messenger.replyInInbox(psid, act.text) })
      case 'other-app':
        return tellOtherApp(psid, act.text)
    }
  }
}
