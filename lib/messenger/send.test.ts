import { createHmac } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { bodyOf, graph } from '#lib/testing/graph-receiver.ts'
import { sendMessage } from './send.ts'

const words = { psid: '555', metadata: 'client-1', window: 'standard', kind: 'text', text: 'Bonjour' } as const

const send = (more: object = {}) => sendMessage(graph.credentials, { ...words, ...more })

test('a text goes as a response, with our id, the token in a header and the proof in the address', async () => {
  expect(await send()).toEqual({ isOk: true, value: { mid: 'm_1' } })
  const [call] = graph.seen
  expect([call?.method, call?.url.pathname]).toEqual(['POST', '/v25.0/900/messages'])
  expect(call?.headers.authorization).toBe('Bearer EAA-secret')
  expect(call?.url.searchParams.get('appsecret_proof')).toBe(
    createHmac('sha256', 'shh').update('EAA-secret').digest('hex'),
  )
  expect(call?.url.searchParams.get('access_token')).toBeNull()
  expect(bodyOf()).toEqual({
    recipient: { id: '555' },
    messaging_type: 'RESPONSE',
    message: { text: 'Bonjour', metadata: 'client-1' },
  })
})

test('D33: that Messenger’s patience is nearly used up is told with what was sent', async () => {
  const usage = { 'x-app-usage': JSON.stringify({ call_count: 95 }) }
  graph.answer = (response) => response.writeHead(200, usage).end(JSON.stringify({ message_id: 'm_1' }))
  expect(await send()).toEqual({ isOk: true, value: { mid: 'm_1' }, slowSeconds: 1 })
})

test('the human agent window, the passing of control, quick replies and buttons', async () => {
  const quickReplies = Array.from({ length: 14 }, (_, index) => ({ title: `Choice ${index}`, payload: `C${index}` }))
  await send({ window: 'human-agent', passTo: '222', quickReplies })
  expect(bodyOf()).toMatchObject({
    messaging_type: 'MESSAGE_TAG',
    tag: 'HUMAN_AGENT',
    thread_control: { control_type: 'pass', app_id: '222' },
    message: { quick_replies: quickReplies.slice(0, 13).map((each) => ({ content_type: 'text', ...each })) },
  })
  await send({ buttons: [{ type: 'web_url', title: 'A title that is far too long', url: 'https://a.b' }] })
  expect(bodyOf(1)).toMatchObject({
    message: {
      attachment: {
        type: 'template',
        payload: {
          template_type: 'button',
          text: 'Bonjour',
          buttons: [{ type: 'web_url', title: 'A title that is far…', url: 'https://a.b' }],
        },
      },
    },
  })
})

test('what a message answers is named beside it, also beside a file', async () => {
  await send({ replyToMid: 'm_asked' })
  expect(bodyOf()).toMatchObject({ reply_to: { mid: 'm_asked' }, message: { text: 'Bonjour' } })
  const bytes = Buffer.from('%PDF-1.7')
  await send({ kind: 'file', name: 'a.pdf', contentType: 'application/pdf', bytes, replyToMid: 'm_asked' })
  expect(graph.seen[1]?.body).toContain('name="reply_to"\r\n\r\n{"mid":"m_asked"}')
})

test('cards go as a generic template, with no more than Messenger takes', async () => {
  const link = { type: 'web_url', title: 'Voir', url: 'https://a.b' } as const
  const card = { title: 'Lisbonne', subtitle: 'Demain 9 h', imageUrl: 'https://a.b/l.jpg', url: 'https://a.b/l' }
  const cards = [{ ...card, buttons: [link, link, link, link] }, ...Array(10).fill({ title: 'Porto', buttons: [] })]
  await send({ kind: 'cards', cards })
  const { message } = bodyOf() as { message: { attachment: { payload: { elements: unknown[] } } } }
  expect(message).toMatchObject({ attachment: { type: 'template', payload: { template_type: 'generic' } } })
  expect(message.attachment.payload.elements).toHaveLength(10)
  expect(message.attachment.payload.elements.slice(0, 2)).toEqual([
    {
      title: 'Lisbonne',
      subtitle: 'Demain 9 h',
      image_url: 'https://a.b/l.jpg',
      default_action: { type: 'web_url', url: 'https://a.b/l' },
      buttons: [link, link, link],
    },
    { title: 'Porto' },
  ])
})

test('a picture goes by its address, a file as multipart under its name', async () => {
  await send({ kind: 'picture-url', url: 'https://a.b/c.png' })
  expect(bodyOf()).toMatchObject({ message: { attachment: { type: 'image', payload: { url: 'https://a.b/c.png' } } } })
  const file = { kind: 'file', name: 'reçu.pdf', contentType: 'application/pdf', bytes: Buffer.from('%PDF-1.7') }
  await send(file)
  const form = await new Response(graph.seen[1]?.body, {
    headers: { 'content-type': graph.seen[1]?.headers['content-type'] ?? '' },
  }).formData()
  expect(form.get('recipient')).toBe('{"id":"555"}')
  expect(JSON.parse(String(form.get('message')))).toEqual({
    attachment: { type: 'file', payload: { is_reusable: false } },
    metadata: 'client-1',
  })
  const sent = form.get('filedata') as File
  expect([sent.name, sent.type, await sent.text()]).toEqual(['reçu.pdf', 'application/pdf', '%PDF-1.7'])
})

test('what Messenger would refuse for its length is refused without asking it (D27)', async () => {
  const tooLong = { isOk: false, failure: { code: 'too-long', handling: 'never' } }
  expect(await send({ text: 'x'.repeat(2001) })).toMatchObject(tooLong)
  expect(
    await send({ text: 'x'.repeat(641), buttons: [{ type: 'postback', title: 'A', payload: 'B' }] }),
  ).toMatchObject(tooLong)
  expect(graph.seen).toEqual([])
})

const retiredTags = ['CONFIRMED_EVENT_UPDATE', 'POST_PURCHASE_UPDATE', 'ACCOUNT_UPDATE']

test('D25: whatever is sent, its only tag is HUMAN_AGENT, and only in that window', async () => {
  const bodies = [
    {},
    { quickReplies: [{ title: 'Oui', payload: 'Y' }] },
    { buttons: [{ type: 'postback', title: 'Oui', payload: 'Y' }] },
    { kind: 'picture-url', url: 'https://a.b/c.png' },
    { kind: 'file', name: 'a.pdf', contentType: 'application/pdf', bytes: Buffer.from('%PDF-1.7') },
  ]
  for (const window of ['standard', 'human-agent']) for (const body of bodies) await send({ window, ...body })
  const tags = graph.seen.map(({ body }) => /"tag":"(\w+)"|name="tag"\r\n\r\n(\w+)/.exec(body)?.slice(1).find(Boolean))
  expect(tags).toEqual([...bodies.map(() => undefined), ...bodies.map(() => 'HUMAN_AGENT')])
})

test('D25: the retired tags stand nowhere in what ships of the desk', () => {
  const root = path.resolve(import.meta.dirname, '..')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!test)\.tsx?$/.test(file))
  expect(files.length).toBeGreaterThan(100)
  const guilty = files.filter((file) => {
    const text = readFileSync(path.join(root, file), 'utf8')
    return retiredTags.some((tag) => text.includes(tag))
  })
  expect(guilty).toEqual([])
})
