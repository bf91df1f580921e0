import { seededRandom, shuffle } from './random.ts'
import type { SparseVector } from './tf-idf.ts'

/** One row per text, packed end to end: the inner loops below run over these three arrays and nothing else. */
export type Rows = { starts: Int32Array; columns: Int32Array; values: Float32Array }

export type Separator = { weights: Float64Array; bias: number }

const toleratedGap = 0.3
const maxPasses = 80

export function packRows(vectors: SparseVector[]): Rows {
  const starts = new Int32Array(vectors.length + 1)
  for (const [row, vector] of vectors.entries()) starts[row + 1] = (starts[row] ?? 0) + vector.columns.length
  const cells = starts[vectors.length] ?? 0
  const rows = { starts, columns: new Int32Array(cells), values: new Float32Array(cells) }
  for (const [row, vector] of vectors.entries()) {
    rows.columns.set(vector.columns, starts[row])
    rows.values.set(vector.values, starts[row])
  }
  return rows
}

/**
 * A linear support vector machine with squared hinge loss, solved by dual coordinate descent (Hsieh et al. 2008, the
 * method of liblinear): each text in turn moves the weights just enough to stand on its side of the margin. Texts far
 * on their own side are set aside ("shrinking") and looked at once more before the end.
 * @param sides +1 or -1 per row
 */
export function separate(rows: Rows, sides: Int8Array, problem: { columns: number; cost: Float64Array }): Separator {
  const descent = startDescent(rows, sides, problem)
  const random = seededRandom(sides.length)
  let idleFrom = Number.POSITIVE_INFINITY
  for (let pass = 0; pass < maxPasses; pass++) {
    shuffle(descent.order.subarray(0, descent.active), random)
    const gaps = descend(descent, idleFrom)
    const settled = gaps.highest - gaps.lowest < toleratedGap
    if (settled && descent.active === sides.length) break
    if (settled) descent.active = sides.length
    idleFrom = settled || gaps.highest <= 0 ? Number.POSITIVE_INFINITY : gaps.highest
  }
  return descent.separator
}

type Descent = {
  rows: Rows
  sides: Int8Array
  softness: Float64Array
  squares: Float64Array
  alphas: Float64Array
  order: Int32Array
  active: number
  separator: Separator
}

function startDescent(rows: Rows, sides: Int8Array, problem: { columns: number; cost: Float64Array }): Descent {
  const softness = problem.cost.map((cost) => 1 / (2 * cost))
  return {
    rows,
    sides,
    softness,
    squares: softness.map((soft, row) => squareOf(rows, row) + 1 + soft),
    alphas: new Float64Array(sides.length),
    order: Int32Array.from(sides, (_, row) => row),
    active: sides.length,
    separator: { weights: new Float64Array(problem.columns), bias: 0 },
  }
}

/** One pass over the active rows; returns how far the worst of them still were from their place. */
function descend(descent: Descent, idleFrom: number): { highest: number; lowest: number } {
  const { rows, sides, softness, squares, alphas, order, separator } = descent
  let highest = Number.NEGATIVE_INFINITY
  let lowest = Number.POSITIVE_INFINITY
  for (let at = 0; at < descent.active; at++) {
    const row = order[at] as number
    const side = sides[row] as number
    const alpha = alphas[row] as number
    const slope = side * (dot(rows, row, separator.weights) + separator.bias) - 1 + (softness[row] as number) * alpha
    if (alpha === 0 && slope > idleFrom) {
      descent.active--
      order[at] = order[descent.active] as number
      order[descent.active] = row
      at--
      continue
    }
    const gap = alpha === 0 ? Math.min(slope, 0) : slope
    highest = Math.max(highest, gap)
    lowest = Math.min(lowest, gap)
    if (Math.abs(gap) < 1e-12) continue
    const moved = Math.max(alpha - slope / (squares[row] as number), 0)
    alphas[row] = moved
    add(rows, row, { to: separator.weights, times: (moved - alpha) * side })
    separator.bias += (moved - alpha) * side
  }
  return { highest, lowest }
}

export function dot(rows: Rows, row: number, weights: Float64Array): number {
  let sum = 0
  const end = rows.starts[row + 1] as number
  for (let cell = rows.starts[row] as number; cell < end; cell++)
    sum += (weights[rows.columns[cell] as number] as number) * (rows.values[cell] as number)
  return sum
}

function add(rows: Rows, row: number, step: { to: Float64Array; times: number }): void {
  const end = rows.starts[row + 1] as number
  for (let cell = rows.starts[row] as number; cell < end; cell++) {
    const column = rows.columns[cell] as number
    step.to[column] = (step.to[column] as number) + step.times * (rows.values[cell] as number)
  }
}

function squareOf(rows: Rows, row: number): number {
  let sum = 0
  const end = rows.starts[row + 1] as number
  for (let cell = rows.starts[row] as number; cell < end; cell++) sum += (rows.values[cell] as number) ** 2
  return sum
}
