/** Margins of one text for every label, and which label was right. */
export type Judged = { margins: Float64Array; right: number }

/** Margins to chances. The sharper, the more one label stands out. */
export function softmax(margins: Float64Array, sharpness: number): Float64Array {
  const chances = new Float64Array(margins.length)
  const highest = highestOf(margins)
  let sum = 0
  for (let at = 0; at < margins.length; at++) {
    chances[at] = Math.exp(((margins[at] as number) - highest) * sharpness)
    sum += chances[at] as number
  }
  for (let at = 0; at < chances.length; at++) chances[at] = (chances[at] as number) / sum
  return chances
}

function highestOf(margins: Float64Array): number {
  let highest = Number.NEGATIVE_INFINITY
  for (let at = 0; at < margins.length; at++) highest = Math.max(highest, margins[at] as number)
  return highest
}

/**
 * The one number (an inverse softmax temperature) under which texts that the model never saw would have been the
 * least surprising. Golden-section search on its logarithm: the surprise has a single valley.
 */
export function fitSharpness(judged: Judged[]): number {
  const golden = (Math.sqrt(5) - 1) / 2
  let low = Math.log(0.2)
  let high = Math.log(30)
  for (let step = 0; step < 30; step++) {
    const left = high - golden * (high - low)
    const right = low + golden * (high - low)
    if (surprise(judged, Math.exp(left)) < surprise(judged, Math.exp(right))) high = right
    else low = left
  }
  return Math.exp((low + high) / 2)
}

function surprise(judged: Judged[], sharpness: number): number {
  let sum = 0
  for (const { margins, right } of judged) sum -= Math.log(Math.max(softmax(margins, sharpness)[right] ?? 0, 1e-12))
  return sum / Math.max(1, judged.length)
}

/**
 * How far confidence and truth are apart (expected calibration error): predictions are put into ten bins by their
 * confidence, and each bin's mean confidence is compared with its share of right ones.
 */
export function calibrationError(predictions: { confidence: number; isRight: boolean }[]): number {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, confidence: 0, right: 0 }))
  for (const { confidence, isRight } of predictions) {
    const bin = bins[Math.min(9, Math.floor(confidence * 10))]
    if (!bin) continue
    bin.count++
    bin.confidence += confidence
    bin.right += isRight ? 1 : 0
  }
  const apart = bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right), 0)
  return predictions.length === 0 ? 0 : apart / predictions.length
}
