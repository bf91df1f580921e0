import { describe, expect, it } from 'vitest'
import type { AuditAction } from '#lib/audit/actions.ts'
import type { EntryItem, MessageAuthor, MessageItem, NoteItem } from '#lib/conversations/timeline.ts'
import { countNews, headline, isLineOf, linesOf } from './timeline-lines.ts'

const options = { dayOf: (at: string) => at.slice(0, 10), isDetailed: false, viewerId: 'ana' }
const conversationId = 'conversation'

function message(id: string, at: string, author: MessageAuthor = { kind: 'customer' }): MessageItem {
  return {
    type: 'message',
    id,
    conversationId,
    version: 1,
    at: `2026-11-22T${at}:00Z`,
    author,
    kind: 'text',
    text: id,
    content: {},
    attachments: [],
    status: 'received',
    failure: null,
    clientId: null,
    mid: id,
  }
}

function entry(id: string, at: string, action: AuditAction): EntryItem {
  const actor = { kind: 'relais', id: null, name: null } as const
  const facts = { before: null, after: null, reason: null, evidence: null, pageId: null, conversation: null }
  const time = `2026-11-22T${at}:00Z`
  return { type: 'entry', id, conversationId, at: time, entry: { id, at: time, actor, action, ...facts } }
}

const note: NoteItem = {
  type: 'note',
  id: 'note',
  conversationId,
  at: '2026-11-22T10:30:00Z',
  agent: { id: 'ana', name: 'Ana' },
  text: 'VIP',
  clientId: 'n',
}
const ana: MessageAuthor = { kind: 'agent', id: 'ana', name: 'Ana' }

describe('linesOf', () => {
  it('opens every day with its separator', () => {
    const lines = linesOf(
      [message('a', '10:00'), { ...message('b', '10:00'), at: '2026-11-23T00:01:00Z' }],
      [],
      options,
    )
    expect(lines.map(({ kind }) => kind)).toEqual(['day', 'message', 'day', 'message'])
  })

  it('D21: folds what could not be read into one line where it stands, and what was taken back is none of it', () => {
    const missing = (id: string, at: string) => ({ ...message(id, at), kind: 'unreadable', text: null }) as const
    const lines = linesOf(
      [
        message('a', '10:00'),
        missing('b', '10:02'),
        missing('c', '10:31'),
        message('d', '10:40'),
        missing('e', '10:41'),
      ],
      [],
      options,
    )
    expect(lines.map((line) => (line.kind === 'gap' ? line.missing.map(({ id }) => id) : line.kind))).toEqual([
      'day',
      'message',
      ['b', 'c'],
      'message',
      ['e'],
    ])
    expect(lines.some((line) => isLineOf(line, 'c'))).toBe(true)
    const unsent = { ...missing('f', '10:42'), content: { isUnsent: true } }
    expect(linesOf([unsent], [], options).map(({ kind }) => kind)).toEqual(['day', 'message'])
  })

  it('joins what one author says within five minutes into one turn', () => {
    const lines = linesOf([message('a', '10:00'), message('b', '10:04'), message('c', '10:09')], [], options)
    const turns = lines.flatMap((line) => (line.kind === 'message' ? [[line.isTurnStart, line.isTurnEnd]] : []))
    expect(turns).toEqual([
      [true, false],
      [false, true],
      [true, true],
    ])
  })

  it('ends a turn when somebody else speaks, or a note lies between', () => {
    const lines = linesOf([message('a', '10:30'), note, message('b', '10:30'), message('c', '10:31', ana)], [], options)
    const starts = lines.flatMap((line) => (line.kind === 'message' ? [line.isTurnStart] : []))
    expect(starts).toEqual([true, true, true])
  })

  it('folds what happened at once into one step, headed by the move', () => {
    const items = [
      entry('1', '10:00', 'control.asked'),
      entry('2', '10:00', 'conversation.claimed'),
      entry('3', '10:00', 'control.held'),
      entry('4', '10:09', 'conversation.resolved'),
    ]
    const steps = linesOf(items, [], options).flatMap((line) => (line.kind === 'entries' ? [line.entries] : []))
    expect(steps.map((entries) => entries.length)).toEqual([3, 1])
    expect(headline(steps[0] ?? [])?.action).toBe('conversation.claimed')
  })

  it('says every move, however soon after another it was made', () => {
    const items = [
      entry('1', '10:00', 'conversation.opened'),
      entry('2', '10:00', 'conversation.claimed'),
      entry('3', '10:00', 'control.held'),
      entry('4', '10:00', 'conversation.taken-over'),
      entry('5', '10:00', 'conversation.transferred'),
      entry('6', '10:00', 'control.held'),
    ]
    const steps = linesOf(items, [], options).flatMap((line) => (line.kind === 'entries' ? [line.entries] : []))
    expect(steps.map((entries) => headline(entries)?.id)).toEqual(['2', '4', '5'])
    expect(steps.flat()).toHaveLength(items.length)
  })

  it('says that a customer was erased rather than that this also resolved the conversation', () => {
    const items = [entry('1', '10:00', 'conversation.resolved'), entry('2', '10:00', 'customer.erased')]
    const [step] = linesOf(items, [], options).flatMap((line) => (line.kind === 'entries' ? [line.entries] : []))
    expect(headline(step ?? [])?.action).toBe('customer.erased')
  })

  it('continues the turn of the viewer with what was just sent', () => {
    const pending = {
      clientId: 'p',
      conversationId,
      at: '2026-11-22T10:01:00Z',
      text: 'Oui',
      upload: null,
      quoted: null,
      offer: null,
    }
    const sent = { ...pending, state: 'sending', refusal: null } as const
    const startsAfter = (author?: MessageAuthor) => linesOf([message('a', '10:00', author)], [sent], options).at(-1)
    expect(startsAfter(ana)).toMatchObject({ kind: 'pending', isTurnStart: false })
    expect(startsAfter()).toMatchObject({ kind: 'pending', isTurnStart: true })
  })

  it('keeps what the bot decided for those who ask for every detail', () => {
    const items = [message('a', '10:00'), entry('1', '10:00', 'bot.decided')]
    expect(linesOf(items, [], options)).toHaveLength(2)
    expect(linesOf(items, [], { ...options, isDetailed: true })).toHaveLength(3)
  })

  it('keeps a detail that belongs to a step inside it', () => {
    const items = [entry('1', '10:00', 'bot.decided'), entry('2', '10:00', 'conversation.handed-over')]
    expect(linesOf(items, [], options).at(-1)).toMatchObject({ kind: 'entries', entries: [{ id: '1' }, { id: '2' }] })
  })
})

describe('countNews', () => {
  const items = [message('a', '10:00'), message('b', '10:01'), entry('e', '10:01', 'control.held'), note]

  it('counts what others said after what was read', () => {
    expect(countNews(items, 'a', 'me')).toBe(2)
    expect(countNews(items, 'note', 'me')).toBe(0)
  })

  it('does not count what the viewer said', () => {
    expect(countNews(items, 'a', 'ana')).toBe(1)
  })

  it('says nothing when it does not know what was read', () => {
    expect(countNews(items, 'gone', 'me')).toBe(0)
  })
})
