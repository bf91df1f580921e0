import type { IntentReport } from './model/intents.ts'
import { pack, unpack } from './model/packed-arrays.ts'
import type { TextClassifier } from './model/text-classifier.ts'

/** Everything one desk's bot knows, learnt from its answers. */
export type TrainedModel = {
  /** Follows from what was learnt: the same phrases give the same version. */
  version: string
  intents: TextClassifier
  detectors: TextClassifier
  language: TextClassifier
  report: IntentReport[]
}

type Part = 'intents' | 'detectors' | 'language'
type PartHead = Pick<TextClassifier, 'labels' | 'sharpness'> & { wordWeight: number; size: number }
type Head = Pick<TrainedModel, 'version' | 'report'> & { format: number; parts: Record<Part, PartHead> }

const format = 1
const parts: Part[] = ['intents', 'detectors', 'language']

export function serialize(model: TrainedModel): Uint8Array<ArrayBuffer> {
  const { version, report } = model
  const heads = { intents: headOf(model.intents), detectors: headOf(model.detectors), language: headOf(model.language) }
  const arrays = parts.flatMap((part) =>
    Object.entries(arraysOf(model[part])).map(([name, array]) => [`${part}.${name}`, array] as const),
  )
  return pack({ head: { format, version, report, parts: heads } satisfies Head, arrays: Object.fromEntries(arrays) })
}

/** The model reads straight from these bytes: they must not be changed afterwards. */
export function deserialize(bytes: Uint8Array): TrainedModel {
  const { head, arrays } = unpack(bytes)
  const { version, report, parts: heads, format: found } = head as Head
  if (found !== format) throw new Error(`The model was written in format ${found}; this desk reads format ${format}`)
  const part = (name: Part) => classifierOf(heads[name], (array) => arrays[`${name}.${array}`])
  return { version, report, intents: part('intents'), detectors: part('detectors'), language: part('language') }
}

function headOf({ labels, sharpness, tfIdf }: TextClassifier): PartHead {
  return { labels, sharpness, wordWeight: tfIdf.wordWeight, size: tfIdf.vocabulary.size }
}

function arraysOf({ tfIdf, weights, biases }: TextClassifier) {
  return { keys: tfIdf.vocabulary.keys, columns: tfIdf.vocabulary.columns, rarity: tfIdf.rarity, weights, biases }
}

type Find = (array: string) => unknown

function classifierOf(head: PartHead, find: Find): TextClassifier {
  const [keys, columns] = [find('keys'), find('columns')]
  const [rarity, weights, biases] = [find('rarity'), find('weights'), find('biases')]
  if (!(keys instanceof Uint32Array) || !(columns instanceof Int32Array)) throw new Error('The model has no vocabulary')
  if (!(rarity instanceof Float32Array) || !(weights instanceof Float32Array) || !(biases instanceof Float32Array))
    throw new Error('The model has no weights')
  const tfIdf = { vocabulary: { keys, columns, size: head.size }, rarity, wordWeight: head.wordWeight }
  return { labels: head.labels, sharpness: head.sharpness, tfIdf, weights, biases }
}
