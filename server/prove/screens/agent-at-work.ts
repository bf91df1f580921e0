import { setTimeout as delay } from 'node:timers/promises'
import type { QueryClient } from '@tanstack/react-query'
import { ApiRefusal, call } from '#components/data/api.ts'
import type { LiveConnection } from '#components/data/live-connection.ts'
import type { Outbox } from '#components/data/outbox.ts'
import type { LoadedList } from '#components/data/place-row.ts'
import { keys } from '#components/data/query-keys.ts'
import type { Agent } from '#lib/agents/agent.ts'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import type { View } from '#lib/conversations/views.ts'
import { createRandom } from '../plan/random.ts'
import type { Reply } from '../records/record.ts'
import type { Seat } from './seat.ts'

export type AtWork = { kind: 'replied'; reply: Reply } | { kind: 'refused'; code: string; what: string }

type Desk = {
  seat: Seat
  agentId: string
  client: QueryClient
  live: LiveConnection
  outbox: Outbox
  look: (id: string) => void
  tell: (said: AtWork) => void
}

const mostHeld = 8

/**
 * Works as a hurried agent does, by what the screen shows: takes what waits (the same rows as everybody, so that they race), answers,
 * passes on, gives back, takes over from the bot in mid-sentence. What was not reached is tried again under the same id.
 */
export function createAgentAtWork({ seat, agentId, client, live, outbox, look, tell }: Desk) {
  const random = createRandom(seat.seed)
  let isWorking = false
  let working: Promise<void> = Promise.resolve()
  let count = 0
  const posted = new Map<string, { conversationId: string; text: string }>()

  const rows = (view: View): ConversationRow[] =>
    client.getQueryData<LoadedList>(keys.list({ view }))?.pages.flatMap((page) => page.rows) ?? []

  async function ask(what: string, method: 'POST' | 'DELETE', path: string, body: object) {
    try {
      live.cache.hearRow(await call<ConversationRow>(method, `/api/conversations/${path}`, body))
    } catch (error) {
      tell({
        kind: 'refused',
        what,
        code: error instanceof ApiRefusal ? `${error.code} ${error.detail.reason ?? ''}` : String(error),
      })
    }
  }

  const take = (row: ConversationRow | undefined, what: string) =>
    row && ask(what, 'POST', `${row.id}/assignment`, { epoch: row.holder.epoch })

  async function turn() {
    const mine = rows('mine')
    const draw = random.next()
    if (mine.length < mostHeld && draw < 0.45) return take(rows('waiting')[random.below(3)], 'claim')
    if (draw < 0.5) return take(talkingWithBot(), 'take-over')
    if (draw < 0.53)
      return take(
        rows('all').find(({ holder }) => holder.kind === 'elsewhere'),
        'take-back',
      )
    const row = mine.length > 0 ? random.pick(mine) : undefined
    if (!row) return
    look(row.id)
    return draw < 0.85 ? answer(row) : passOn(row)
  }

  const talkingWithBot = () =>
    rows('all').find(({ holder, lastMessage }) => holder.kind === 'bot' && lastMessage?.author === 'customer')

  function answer(row: ConversationRow) {
    if (row.control.settlement !== 'held') return
    const text = `Reply ${seat.name} ${++count}`
    outbox.post(row.id, { text })
    const message = outbox
      .storeOf(row.id)
      .get()
      .find((pending) => pending.text === text)
    if (message) posted.set(message.clientId, { conversationId: row.id, text })
  }

  function passOn(row: ConversationRow) {
    const epoch = row.holder.epoch
    const draw = random.next()
    if (draw < 0.55) return ask('resolve', 'POST', `${row.id}/resolution`, { epoch })
    if (draw < 0.75) return ask('return-to-bot', 'DELETE', `${row.id}/handover`, { epoch })
    if (draw < 0.85) return ask('queue', 'DELETE', `${row.id}/assignment`, { epoch, reason: 'Somebody else should' })
    const colleagues = (client.getQueryData<Agent[]>(keys.agents) ?? []).filter(({ id }) => id !== agentId)
    if (colleagues.length === 0) return
    const reason = 'You know this one'
    return ask('transfer', 'POST', `${row.id}/assignment`, { epoch, agentId: random.pick(colleagues).id, reason })
  }

  /** The outbox keeps what was refused; what was merely not reached goes again, under its id. */
  function lookAfterOutbox() {
    for (const [clientId, { conversationId, text }] of posted) {
      const pending = outbox
        .storeOf(conversationId)
        .get()
        .find((message) => message.clientId === clientId)
      if (!pending) {
        posted.delete(clientId)
        tell({
          kind: 'replied',
          reply: { agentId, name: seat.name, conversationId, clientId, text, at: new Date().toISOString() },
        })
      } else if (
        pending.state === 'refused' &&
        (pending.refusal?.code === 'offline' || pending.refusal?.code === 'server-error')
      ) {
        outbox.retry(pending)
      } else if (pending.state === 'refused') {
        posted.delete(clientId)
        outbox.drop(conversationId, clientId)
        tell({ kind: 'refused', what: 'reply', code: pending.refusal?.code ?? 'unknown' })
      }
    }
  }

  async function work() {
    while (isWorking) {
      await delay(80 + random.below(240))
      lookAfterOutbox()
      if (live.connection.get() !== 'offline') await turn()
    }
  }

  return {
    begin() {
      isWorking = true
      working = work()
    },
    /** Ends when nothing of this agent is under way any more. */
    async rest(): Promise<number> {
      isWorking = false
      await working
      for (let tries = 0; posted.size > 0 && tries < 300; tries += 1, await delay(200)) lookAfterOutbox()
      return posted.size
    },
  }
}
