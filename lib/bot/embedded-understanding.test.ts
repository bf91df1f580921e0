import { beforeAll, describe, expect, it } from 'vitest'
import { createEmbeddedUnderstanding, read } from './embedded-understanding.ts'
import { detectLanguage } from './model/language.ts'
import { trainInWorker } from './train-in-worker.ts'
import { type TrainingAnswer, trainModel } from './train-model.ts'
import { deserialize, serialize, type TrainedModel } from './trained-model.ts'

const answers: TrainingAnswer[] = [
  {
    id: 'hours',
    phrases: [
      { text: 'à quelle heure ouvrez-vous ?', lang: 'fr' },
      { text: 'êtes-vous ouverts le dimanche ?', lang: 'fr' },
      { text: 'quels sont vos horaires', lang: 'fr' },
      { text: 'what time do you open?', lang: 'en' },
      { text: 'are you open on Sunday?', lang: 'en' },
    ],
  },
  {
    id: 'parcel',
    phrases: [
      { text: 'où est mon colis ?', lang: 'fr' },
      { text: 'suivre mon colis', lang: 'fr' },
      { text: 'je cherche mon paquet', lang: 'fr' },
      { text: 'where is my parcel?', lang: 'en' },
      { text: 'track my package', lang: 'en' },
    ],
  },
]

let model: TrainedModel
const heard = (text: string) => read(model, { text, deskId: 'desk' })

beforeAll(() => {
  model = trainModel(answers)
})

describe('the embedded understanding', () => {
  it('finds the answer a question is for, in both languages', () => {
    expect(heard('Bonjour, où est donc mon colis').intents[0]?.id).toBe('parcel')
    expect(heard('are you open this sunday').intents[0]?.id).toBe('hours')
  })

  it('hears a complaint behind a routine question', () => {
    const { complaint } = heard('Où est mon colis ? Votre service est une honte.')
    expect(complaint.score).toBeGreaterThan(0.9)
    expect(complaint.evidence).toContain('outrage: honte')
  })

  it('hears the wish for a person', () => {
    expect(heard('Can I talk to a real person please').human.score).toBeGreaterThan(0.9)
  })

  it('takes a person who is declined for no wish, and reads the question beside it', () => {
    const { human, intents } = heard('I don’t need to talk to a person, just tell me where my parcel is')
    expect(human.score).toBeLessThan(0.5)
    expect(intents[0]).toMatchObject({ id: 'parcel' })
  })

  it('takes “am I talking to a real person?” for the question it is', () => {
    expect(heard('est-ce que je parle à une vraie personne ?')).toMatchObject({
      smallTalk: 'who-are-you',
      human: { score: 0 },
    })
  })

  it('reads nothing into a language it does not know', () => {
    expect(heard('Quiero hablar con una persona')).toMatchObject({
      isForeign: true,
      intents: [],
      complaint: { score: 0 },
    })
  })

  it('leaves a bare reference alone', () => {
    expect(heard('6A12345678901')).toMatchObject({ intents: [], complaint: { score: 0 }, human: { score: 0 } })
  })

  it('answers nothing once its caller has gone', async () => {
    const analysis = createEmbeddedUnderstanding(model).analyze(
      { text: 'bonjour', deskId: 'desk' },
      AbortSignal.abort(),
    )
    await expect(analysis).rejects.toThrow()
  })

  it.each([
    ['je voudrais savoir quand mon colis arrive', 'fr'],
    ['jveux savoir ou et mon coli', 'fr'],
    ['could you tell me when it arrives', 'en'],
    ['wheres my stuff pls', 'en'],
  ])('tells the language of %j', (text, lang) => {
    expect(detectLanguage(model.language, text).code).toBe(lang)
  })

  it('lets the language of the conversation win over one or two words', () => {
    expect(detectLanguage(model.language, 'ok stop', 'fr')).toEqual({ code: 'fr', score: 1 })
  })
})

describe('a trained model', () => {
  const texts = ['où est mon colis', 'you are thieves', 'un conseiller svp', 'quelle heure', 'asdf']
  const readings = (of: TrainedModel) => texts.map((text) => ({ ...read(of, { text, deskId: 'desk' }), ms: 0 }))

  it('reads the same after being stored and loaded', () => {
    expect(readings(deserialize(serialize(model)))).toEqual(readings(model))
  })

  it('is the same to the byte when the same answers are learnt in another thread', async () => {
    expect(serialize(await trainInWorker(answers))).toEqual(serialize(model))
  })

  it('reports how well each answer is recognised', () => {
    expect(model.report.map(({ id, phrases }) => [id, phrases])).toEqual([
      ['hours', 5],
      ['parcel', 5],
    ])
  })

  it('stops learning when told to', async () => {
    const training = new AbortController()
    const trained = trainInWorker(answers, training.signal)
    training.abort(new Error('newer answers came'))
    await expect(trained).rejects.toThrow('newer answers came')
  })
})
