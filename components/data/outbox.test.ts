import { expect, test } from 'vitest'
import type { TimelineItem } from '#lib/conversations/timeline.ts'
import { ApiRefusal } from './api.ts'
import { type KeptMessages, keepMessages } from './kept-messages.ts'
import { createOutbox } from './outbox.ts'
import { sampleMessage } from './testing/samples.ts'

type Sent = { clientId: string; text?: string; uploadIds?: string[]; replyToId?: string; offer?: unknown }

function setUp(answer: (reply: Sent) => Promise<{ items: TimelineItem[] }>, kept?: KeptMessages) {
  const sent: Sent[] = []
  const arrived: TimelineItem[] = []
  const outbox = createOutbox({
    arrived: (_, items) => arrived.push(...items),
    now: () => Date.UTC(2026, 2, 2, 8),
    kept,
    send: (_, reply) => {
      sent.push(reply)
      return answer(reply)
    },
  })
  const pending = () => outbox.storeOf('c1').get()
  const settled = (state: string | null) =>
    new Promise<void>((resolve) => {
      const look = () =>
        (state === null ? pending().length === 0 : pending().some((one) => one.state === state)) && resolve()
      outbox.storeOf('c1').subscribe(look)
      look()
    })
  return { outbox, sent, arrived, pending, settled }
}

const upload = { id: 'f1', name: 'a.png', contentType: 'image/png', byteSize: 1 }

test('a bubble is there at once and gives way to the message the server has', async () => {
  const { outbox, arrived, pending, settled } = setUp(async ({ clientId }) => ({
    items: [sampleMessage({ clientId })],
  }))
  outbox.post('c1', { text: 'Bonjour' })
  expect(pending()).toMatchObject([{ text: 'Bonjour', state: 'sending', at: '2026-03-02T08:00:00.000Z' }])
  await settled(null)
  expect(arrived).toMatchObject([{ type: 'message' }])
})

test('a quotation goes with the words, or with the first file where there are none', async () => {
  const { outbox, sent, settled } = setUp(async ({ clientId }) => ({ items: [sampleMessage({ clientId })] }))
  const quoted = { id: 'm1', name: 'Zoé', words: 'Où ?' }
  outbox.post('c1', { text: 'Ici', uploads: [upload], quoted })
  outbox.post('c1', {
    uploads: [
      { ...upload, id: 'f2' },
      { ...upload, id: 'f3' },
    ],
    quoted,
  })
  await settled(null)
  expect(sent.map(({ replyToId }) => replyToId)).toEqual([undefined, 'm1', 'm1', undefined])
})

test('choices go with the words, cards are a message of their own after them', async () => {
  const { outbox, sent, settled } = setUp(async ({ clientId }) => ({ items: [sampleMessage({ clientId })] }))
  const quick = { kind: 'quick-replies', titles: ['Oui'] } as const
  const cards = { kind: 'cards', cards: [{ title: 'Bleu', subtitle: 'Demain', buttons: [] }] } as const
  outbox.post('c1', { text: 'Ça va ?', offer: { ...quick, titles: [...quick.titles] } })
  outbox.post('c1', {
    text: 'Voici',
    offer: { kind: 'cards', cards: [...cards.cards].map((card) => ({ ...card, buttons: [] })) },
  })
  await settled(null)
  expect(sent.map(({ text, offer }) => [text, (offer as { kind: string } | undefined)?.kind])).toEqual([
    ['Ça va ?', 'quick-replies'],
    ['Voici', undefined],
    [undefined, 'cards'],
  ])
})

test('what is refused keeps its text and its id, and can be tried again', async () => {
  let isRefusing = true
  const { outbox, sent, pending, settled } = setUp(async ({ clientId }) => {
    if (isRefusing) throw new ApiRefusal('control-not-held')
    return { items: [sampleMessage({ clientId })] }
  })
  outbox.post('c1', { text: 'Je regarde' })
  await settled('refused')
  const [refused] = pending()
  expect(refused).toMatchObject({ text: 'Je regarde', refusal: { code: 'control-not-held' } })
  isRefusing = false
  if (refused) outbox.retry(refused)
  await settled(null)
  expect(sent.map(({ clientId }) => clientId)).toEqual([refused?.clientId, refused?.clientId])
})

test('messages leave one after another, files known by their upload', async () => {
  const answers: (() => void)[] = []
  const { outbox, sent, settled } = setUp(
    ({ clientId }) => new Promise((resolve) => answers.push(() => resolve({ items: [sampleMessage({ clientId })] }))),
  )
  outbox.post('c1', { text: 'Voici', uploads: [upload] })
  await Promise.resolve()
  expect(sent).toEqual([{ clientId: 'f1', text: undefined, uploadIds: ['f1'] }])
  answers.shift()?.()
  await settled('sending')
  while (sent.length < 2) await Promise.resolve()
  expect(sent[1]).toMatchObject({ text: 'Voici' })
  answers.shift()?.()
  await settled(null)
})

test('a refused message can be put away', async () => {
  const { outbox, pending, settled } = setUp(() => Promise.reject(new ApiRefusal('offline')))
  outbox.post('c1', { text: 'Bonjour' })
  await settled('refused')
  outbox.drop('c1', pending()[0]?.clientId ?? '')
  expect(pending()).toEqual([])
})

/** What a browser keeps for one address. */
function newStorage(): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  }
}

test('what could not leave goes from the next page, under its id, and then is kept no longer', async () => {
  const storage = newStorage()
  const signedOut = setUp(async () => Promise.reject(new ApiRefusal('signed-out')), keepMessages(storage, 'ana'))
  signedOut.outbox.post('c1', { text: 'Bonjour', uploads: [upload] })
  await signedOut.settled('refused')
  const somebodyElse = setUp(async () => ({ items: [] }), keepMessages(storage, 'hugo'))
  somebodyElse.outbox.takeUpKept()
  expect(somebodyElse.pending()).toEqual([])

  const again = setUp(async ({ clientId }) => ({ items: [sampleMessage({ clientId })] }), keepMessages(storage, 'ana'))
  again.outbox.takeUpKept()
  await again.settled(null)
  expect(again.sent.map(({ clientId }) => clientId)).toEqual(signedOut.sent.map(({ clientId }) => clientId))
  expect(storage.length).toBe(0)
})

test('what was left long ago, or refused for itself, waits for its writer', async () => {
  const storage = newStorage()
  const kept = keepMessages(storage, 'ana')
  const left = {
    conversationId: 'c1',
    upload: null,
    quoted: null,
    offer: null,
    state: 'sending',
    refusal: null,
  } as const
  kept.put({ ...left, clientId: 'old', text: 'Hier', at: '2026-03-01T08:00:00.000Z' })
  const refusal = new ApiRefusal('reply-window-closed')
  kept.put({ ...left, clientId: 'late', text: 'Tard', at: '2026-03-02T07:59:00.000Z', state: 'refused', refusal })
  storage.setItem('relais-unsent:ana:broken', '{')
  const { outbox, sent, pending } = setUp(async () => ({ items: [] }), kept)
  outbox.takeUpKept()
  outbox.takeUpKept()
  expect(pending().map(({ text, state, refusal }) => [text, state, refusal?.code])).toEqual([
    ['Hier', 'refused', 'interrupted'],
    ['Tard', 'refused', 'reply-window-closed'],
  ])
  expect(sent).toEqual([])
})

test('what did not reach the server goes by itself when it is there again', async () => {
  let isThere = false
  const { outbox, sent, settled } = setUp(async ({ clientId }) => {
    if (!isThere) throw new ApiRefusal('offline')
    return { items: [sampleMessage({ clientId })] }
  })
  outbox.post('c1', { text: 'Bonjour' })
  await settled('refused')
  isThere = true
  outbox.retryUnreached()
  await settled(null)
  expect(sent.map(({ text }) => text)).toEqual(['Bonjour', 'Bonjour'])
})
