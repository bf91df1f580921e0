import { type Figures, type Measured, ratioOf } from './figures.ts'
import type { Machine } from './machine.ts'

type Row = [what: string, unit: string, relais: string, floor: string, ratio: string, statements: string]

const heading: Row = ['', '', 'Relais', 'floor', 'ratio', 'statements']

/** For people: times as p50 / p99, everything under the names of what was measured. */
export function printTable(machine: Machine, measured: Measured[]): string {
  const rows = measured.map(({ lines }) => lines.map(toRow))
  const widths = heading.map((_, column) =>
    Math.max(...[heading, ...rows.flat()].map((row) => (row[column] ?? '').length)),
  )
  const print = (row: Row) =>
    `  ${row.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join('  ')}`.trimEnd()
  const parts = measured.map(({ title, floor }, index) =>
    [title, `  floor: ${floor}`, ...(rows[index] ?? []).map(print)].join('\n'),
  )
  return [Object.entries(machine).map(printFact).join('\n'), print(heading), ...parts].join('\n\n')
}

const pad = (cell: string, width: number, column: number) => (column < 2 ? cell.padEnd(width) : cell.padStart(width))

const printFact = ([name, fact]: [string, unknown]) => `${name.padEnd(10)} ${fact}`

function toRow(line: Measured['lines'][number]): Row {
  const ratio = ratioOf(line)
  return [
    line.what,
    'p50' in line.relais ? `${line.unit}, p50 / p99` : line.unit,
    print(line.relais),
    line.floor ? print(line.floor) : '',
    ratio ? print(ratio, '×') : '',
    line.statements === undefined ? '' : String(line.statements),
  ]
}

function print(figures: Figures, sign = ''): string {
  if ('value' in figures) return `${short(figures.value)}${sign}`
  return `${short(figures.p50)}${sign} / ${short(figures.p99)}${sign}`
}

/** Three digits say all that a machine like this can. */
function short(figure: number): string {
  if (figure >= 1000) return Math.round(figure).toLocaleString('en')
  return figure.toFixed(figure >= 100 ? 0 : figure >= 10 ? 1 : 2)
}
