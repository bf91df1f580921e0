import { fitSharpness, type Judged, softmax } from './calibration.ts'
import type { Features, Featurise } from './features.ts'
import { packRows, separate } from './linear-svm.ts'
import {
  type Counted,
  countFeatures,
  learnRarity,
  learnVocabulary,
  type SparseVector,
  type TfIdf,
  vectorise,
  weigh,
} from './tf-idf.ts'
import type { Vocabulary } from './vocabulary.ts'

/** One-vs-rest linear model over TF-IDF features. Weights stand column by column, all labels of a column together. */
export type TextClassifier = {
  labels: string[]
  tfIdf: TfIdf
  weights: Float32Array
  biases: Float32Array
  sharpness: number
}

export type Example = { text: string; label: string }

export type ClassifierOptions = {
  featurise: Featurise
  wordWeight: number
  minDocuments: number
  cost: number
  /** Multiplies the cost of missing a label, where missing it is worse than seeing it in vain. */
  costOf?: Record<string, number>
  /** Folds of the cross-validation that calibrates; 0 keeps `sharpness`. */
  folds: number
  sharpness?: number
  /** A label that takes part in training but says nothing about confidence. */
  uncalibratedLabel?: string
}

/** A text judged by a model that was trained without it. */
export type Verdict = Judged & { example: number }

type Training = {
  texts: Counted[]
  vocabulary: Vocabulary
  classes: Int32Array
  labels: string[]
  options: ClassifierOptions
}

export function trainClassifier(examples: Example[], options: ClassifierOptions) {
  const labels = [...new Set(examples.map(({ label }) => label))].sort()
  const features = examples.map(({ text }) => options.featurise(text))
  const vocabulary = learnVocabulary(features, options.minDocuments)
  const training: Training = {
    texts: features.map((text) => countFeatures(vocabulary, text)),
    vocabulary,
    classes: Int32Array.from(examples, ({ label }) => labels.indexOf(label)),
    labels,
    options,
  }
  const verdicts = options.folds > 1 ? crossValidate(training) : []
  const ignored = labels.indexOf(options.uncalibratedLabel ?? '')
  const calibrating = verdicts.filter(({ right }) => right !== ignored)
  const sharpness = calibrating.length > 0 ? fitSharpness(calibrating) : (options.sharpness ?? 1)
  const everything = Int32Array.from(examples, (_, at) => at)
  return { classifier: { ...fit(training, everything), sharpness }, verdicts }
}

/** The chance of each label, in the order of `labels`. */
export function classify(classifier: TextClassifier, features: Features): Float64Array {
  return softmax(marginsOf(classifier, vectorise(classifier.tfIdf, features)), classifier.sharpness)
}

function marginsOf({ weights, biases, labels }: Omit<TextClassifier, 'sharpness'>, vector: SparseVector): Float64Array {
  const margins = Float64Array.from(biases)
  const width = labels.length
  for (let cell = 0; cell < vector.columns.length; cell++) {
    const start = (vector.columns[cell] ?? 0) * width
    const value = vector.values[cell] ?? 0
    for (let label = 0; label < width; label++)
      margins[label] = (margins[label] ?? 0) + (weights[start + label] ?? 0) * value
  }
  return margins
}

/** Every text judged once by a model that did not see it. Each label is dealt out evenly over the folds. */
function crossValidate(training: Training): Verdict[] {
  const { folds } = training.options
  const dealt = new Map<number, number>()
  const foldOf = training.classes.map((label) => {
    const turn = dealt.get(label) ?? 0
    dealt.set(label, turn + 1)
    return turn % folds
  })
  const all = Int32Array.from(training.classes, (_, at) => at)
  return Array.from({ length: folds }, (_, fold) => {
    const classifier = fit(
      training,
      all.filter((at) => foldOf[at] !== fold),
    )
    return Array.from(
      all.filter((at) => foldOf[at] === fold),
      (at): Verdict => {
        const margins = marginsOf(classifier, weigh(classifier.tfIdf, training.texts[at] as Counted))
        return { example: at, margins, right: training.classes[at] ?? 0 }
      },
    )
  }).flat()
}

function fit(training: Training, chosen: Int32Array): Omit<TextClassifier, 'sharpness'> {
  const { labels, vocabulary, options } = training
  const texts = Array.from(chosen, (at) => training.texts[at] as Counted)
  const rarity = learnRarity(texts, vocabulary.size, options.minDocuments)
  const tfIdf = { vocabulary, rarity, wordWeight: options.wordWeight }
  const rows = packRows(texts.map((text) => weigh(tfIdf, text)))
  const weights = new Float32Array(vocabulary.size * labels.length)
  const biases = new Float32Array(labels.length)
  for (const [label, name] of labels.entries()) {
    const sides = Int8Array.from(chosen, (at) => (training.classes[at] === label ? 1 : -1))
    const missed = options.cost * (options.costOf?.[name] ?? 1)
    const cost = Float64Array.from(sides, (side) => (side === 1 ? missed : options.cost))
    const separator = separate(rows, sides, { columns: vocabulary.size, cost })
    biases[label] = separator.bias
    for (const [column, weight] of separator.weights.entries()) weights[column * labels.length + label] = weight
  }
  return { labels, tfIdf, weights, biases }
}
