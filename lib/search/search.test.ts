import '#lib/testing/database.ts'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { MessageContent } from '#lib/conversations/timeline.ts'
import { db, pool } from '#lib/db.ts'
import { newId } from '#lib/new-id.ts'
import { statementsOf } from '#lib/testing/count-statements.ts'
import { makeAgent, makeConversation, makeMessage, minutesLater } from '#lib/testing/factories.ts'
import { hear, look, makeScene, said } from '#lib/testing/scene.ts'
import type { Hit } from './found.ts'
import { plainWords } from './plain-words.ts'
import { search } from './search.ts'

let conversationId = ''
let agentId = ''

beforeAll(async () => {
  agentId = (await makeAgent({ name: 'Camille Roy' })).id
  conversationId = await makeConversation({ customerName: 'Léa Müller-Nguyễn' })
})

const found = async (words: string): Promise<Hit[]> => (await search({ words })).hits
const marked = ({ excerpt }: Hit) => excerpt.filter(({ isFound }) => isFound).map(({ text }) => text)
const say = (text: string | null, minute = 1, more: object = {}) =>
  makeMessage(conversationId, { text, at: minutesLater(minute), ...more })

describe('what is found', () => {
  test('words without their accents, in any case and order, by their beginnings, in French and in English', async () => {
    const { id } = await say("L'été dernier, le CŒUR gravé n'était pas livré à Évry : commande FR-2024-889 !")
    for (const words of ['ete', 'ÉTÉ', 'Evry livre', 'coeur', 'cœur', 'commande fr-2024', '889', 'l ete', 'grav der'])
      expect(
        (await found(words)).map((hit) => hit.id),
        words,
      ).toEqual([id])
    for (const words of ['vry', 'ete hiver', 'e', '8899']) expect(await found(words), words).toEqual([])
  })

  test('the found words are marked in their surroundings, in their own spelling', async () => {
    await say(`${'Bonjour. '.repeat(30)}Mon téléphone ne s’allume plus depuis hier. ${'Merci. '.repeat(30)}`)
    const [hit] = await found('telephone allume')
    expect(hit && marked(hit)).toEqual(['téléphone', 'allume'])
    const text = hit?.excerpt.map((part) => part.text).join('') ?? ''
    expect(text).toContain('Mon téléphone ne s’allume plus')
    expect(text.startsWith('… ') && text.endsWith(' …')).toBe(true)
    expect(text.length).toBeLessThan(150)
  })

  test('notes, names of files, and customers by their names', async () => {
    const note = { id: newId(), conversationId, agentId, clientId: newId(), at: minutesLater(3) }
    await db().note.create({ data: { ...note, text: 'Geste commercial accordé' } })
    expect(await found('geste')).toMatchObject([
      { type: 'note', id: note.id, author: { kind: 'note', agent: { name: 'Camille Roy' } } },
    ])
    const message = await say(null, 4, { kind: 'attachments' })
    const file = { id: newId(), messageId: message.id, position: 0, type: 'file', name: 'Réclamation_août.pdf' }
    await db().attachment.create({ data: file })
    const [hit] = await found('reclamation aout')
    expect([hit?.id, hit && marked(hit)]).toEqual([message.id, ['Réclamation', 'août']])
    const page = await search({ words: 'lea nguyen' })
    expect(page.people).toMatchObject([{ conversationId }])
    expect(page.people[0]?.name.filter(({ isFound }) => isFound).map(({ text }) => text)).toEqual(['Léa', 'Nguyễn'])
    expect(page.conversations[conversationId]?.customer.name).toBe('Léa Müller-Nguyễn')
  })

  const built: [string, MessageContent][] = [
    ['bouton', { buttons: [{ type: 'postback', title: 'bouton' }] }],
    ['rapide', { quickReplies: [{ title: 'rapide' }] }],
    ['ordre', { commands: ['ordre'] }],
    ['chapeau', { template: { type: 'x', text: 'chapeau' } }],
    ['fiche', { template: { type: 'generic', elements: [{ title: 'fiche' }] } }],
    ['soustitre', { template: { type: 'generic', elements: [{ subtitle: 'soustitre' }] } }],
    ['acheter', { template: { type: 'generic', elements: [{ buttons: [{ type: 'postback', title: 'acheter' }] }] } }],
    ['noel10', { template: { type: 'coupon', facts: [{ name: 'coupon-code', text: 'NOEL10' }] } }],
    ['publicite', { referral: { adTitle: 'publicité' } }],
    ['vitrine', { referral: { ref: 'vitrine' } }],
    ['marseille', { referral: { answers: [{ question: 'Ville ?', answer: 'Marseille' }] } }],
    ['nouveautes', { act: { type: 'opt-in', purpose: 'marketing', topic: 'nouveautés' } }],
    ['panier', { act: { type: 'opt-in', purpose: 'contact', ref: 'panier' } }],
    ['decevant', { act: { type: 'feedback', answers: [{ question: 'csat', comment: 'décevant' }] } }],
    ['cafetiere', { act: { type: 'order', products: [{ title: 'cafetière' }] } }],
    ['concierge', { act: { type: 'order', products: [], note: 'chez la concierge' } }],
    ['hiver20', { act: { type: 'coupon', code: 'HIVER20' } }],
  ]
  test.each(built)('“%s”, which was built and not typed, is found and marked', async (words, content) => {
    const { id } = await say(null, 5, { kind: 'template', content })
    const [hit, ...others] = await found(words)
    expect([hit?.id, others.length]).toEqual([id, 0])
    expect(hit && marked(hit)).toHaveLength(1)
  })

  test('what was edited is found by its new words, what was unsent by none', async () => {
    const scene = await makeScene()
    const [one, two] = [said('chaussure perduue'), said('numéro de carte 4970')]
    await hear(scene, one)
    await hear(scene, two)
    await hear(scene, { kind: 'edit', mid: one.mid, text: 'chaussure égarée', edits: 1 })
    expect(await found('carte 4970')).toHaveLength(1)
    await hear(scene, { ...two, text: null, isUnsent: true })
    expect(await found('perduue')).toEqual([])
    expect(await found('egaree')).toMatchObject([{ conversationId: (await look(scene)).id }])
    expect(await found('carte 4970')).toEqual([])
  })

  test('nothing, for signs and emptiness', async () => {
    for (const words of ['!!!', '😀', '\\', "'", ':*', '& |'])
      expect(await search({ words })).toMatchObject({ hits: [], people: [] })
  })
})

test('pages give every hit once, newest first, also of what was said at one moment, and end', async () => {
  const ids: string[] = []
  for (let each = 0; each < 70; each += 1) ids.push((await say(`pagination ${each}`, 10 + Math.floor(each / 7))).id)
  const note = { id: newId(), conversationId, agentId, clientId: newId(), at: minutesLater(12) }
  await db().note.create({ data: { ...note, text: 'pagination' } })
  const hits: Hit[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await search({ words: 'pagination', cursor })
    hits.push(...page.hits)
    cursor = page.next
  }
  expect(hits.map(({ at }) => at)).toEqual(
    hits
      .map(({ at }) => at)
      .toSorted()
      .toReversed(),
  )
  expect(hits.map(({ id }) => id).toSorted()).toEqual([...ids, note.id].toSorted())
  await expect(search({ words: 'pagination', cursor: 'x' })).rejects.toMatchObject({ code: 'invalid-input' })
})

test('a page costs three statements, however much is found', async () => {
  expect(await statementsOf(() => search({ words: 'pagination' }))).toHaveLength(3)
})

test('the database and the screens part a text into the same words', async () => {
  const words = async (text: string) =>
    (await pool().query<{ words: string[] }>('SELECT plain_words($1) AS words', [text])).rows[0]?.words
  const letters = fc.string({
    unit: fc.constantFrom(..."aàâäæbçdeéèêëfiîïoôöœsßuùûüyÿñ019 '’.,-_@/«»!?\n\t→😀ЖжΩé한"),
    maxLength: 60,
  })
  await fc.assert(
    fc.asyncProperty(letters, async (text) => {
      expect(plainWords(text).toSorted()).toEqual((await words(text))?.toSorted())
    }),
    { numRuns: 300 },
  )
})
