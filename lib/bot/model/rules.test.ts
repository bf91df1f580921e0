import { describe, expect, it } from 'vitest'
import { normalise } from './normalise.ts'
import { englishRules } from './rules.en.ts'
import { frenchRules } from './rules.fr.ts'
import { guard, hitsOf, isIronic } from './rules.ts'

function hits(wish: 'complaint' | 'human', text: string): string[] {
  return [frenchRules, englishRules].flatMap((book) => {
    const guarded = guard(normalise(text), book.guards)
    const irony = wish === 'complaint' && isIronic(book, guarded) ? ['irony'] : []
    return [...hitsOf(book[wish], guarded).map(({ rule }) => rule), ...irony]
  })
}

describe('rules', () => {
  it.each([
    'I applied the code at checkout',
    'pourriez-vous me répondre',
    'I purchased a ticket',
    'The film starts at eight',
    'un conseil pour Rome',
    'a scampi salad',
  ])('find no complaint inside the words of %j', (text) => {
    expect(hits('complaint', text)).toEqual([])
  })

  it.each([
    'Je ne suis pas mécontent du tout',
    'Jamais déçue par vous',
    "I'm not disappointed",
    'No complaints, all good',
    'Ce n’est pas une réclamation',
    'Quelle est l’adresse du service réclamations ?',
    'What is the address of the complaints department?',
    'Puis-je payer en trois fois ?',
    'Ce SMS est-il une arnaque ? un SMS sur une arnaque',
  ])('find no complaint behind the guard of %j', (text) => {
    expect(hits('complaint', text)).toEqual([])
  })

  it.each([
    'Le robot pâtissier est-il en stock ?',
    'Do you sell a robot vacuum?',
    'Vous travaillez avec des agents de voyages ?',
    'Pouvez-vous me conseiller un hôtel ?',
    'What is the price per person?',
    'Comment contacter le transporteur ?',
  ])('find no wish for a person in %j', (text) => {
    expect(hits('human', text)).toEqual([])
  })

  it.each([
    ['threat', 'Je vais porter plainte'],
    ['threat', 'I will see you in court'],
    ['fraud', 'You are thieves'],
    ['outrage', 'C’est inadmissible'],
    ['let down', 'pas du tout contente'],
    ['nobody answers', 'personne ne répond'],
    ['long wait', 'ça fait 3 semaines que j’attends toujours'],
    ['distress', 'Mon mari est décédé hier, je voudrais annuler son billet'],
    ['distress', 'My father passed away, how do I cancel?'],
    ['distress', 'mon fils a avalé une pile'],
    ['distress', 'the charger caught fire'],
    ['irony', 'Bravo, colis perdu'],
    ['irony', 'Well done, lost again'],
  ])('hear %s in %j', (rule, text) => {
    expect(hits('complaint', text)).toContain(rule)
  })

  it.each([
    ['asks to speak', 'Je veux parler à un conseiller'],
    ['asks to speak', 'let me talk to a human'],
    ['names a person', 'un conseiller svp'],
    ['not a machine', 'pas un robot'],
    ['call me', 'rappelez-moi'],
    ['call me', 'please call me back'],
  ])('hear %s in %j', (rule, text) => {
    expect(hits('human', text)).toContain(rule)
  })
})
