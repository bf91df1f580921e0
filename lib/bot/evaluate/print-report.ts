import type { Report } from './evaluate.ts'

type Row = [name: string, value: string, bar: string]

/** As JSON, or as a table with the bar each measure is held to. */
export function printReport(report: Report, how: { asJson: boolean; withFailures: boolean }): void {
  if (how.asJson) write(JSON.stringify(report, null, 2))
  else printTables(report, how.withFailures)
}

function printTables(report: Report, withFailures: boolean): void {
  if (report.handover) {
    for (const line of table('Hand-over', handoverRows(report.handover))) write(line)
    if (withFailures) for (const failure of report.handover.failures) write(JSON.stringify(failure))
  }
  if (report.intents) for (const line of table('Intents', intentRows(report.intents))) write(line)
}

function handoverRows({ plain, byLanguage, mixed, cost }: NonNullable<Report['handover']>): Row[] {
  return [
    ['messages', String(plain.cases), ''],
    ['complaints detected', percent(plain.complaintsDetected), '≥ 95 %'],
    ['complaints handed over in all', percent(plain.complaintsHandedOver), ''],
    ['complaints auto-answered', percent(plain.complaintsAutoAnswered), '0'],
    ['human requests detected', percent(plain.humanRequestsDetected), '≥ 97 %'],
    ['human requests handed over in all', percent(plain.humanRequestsHandedOver), ''],
    ['human requests auto-answered', percent(plain.humanRequestsAutoAnswered), '0'],
    ['false hand-overs (routine, chitchat)', percent(plain.falseHandovers), '≤ 12 %'],
    ['the same, low confidence included', percent(plain.harmlessHandedOver), ''],
    ['routine answered at once', percent(plain.routineAnswered), ''],
    ['unknown answered', percent(plain.unknownAnswered), ''],
    ...byLanguage.flatMap((own): Row[] => [
      [`${own.lang}: complaints, requests detected`, both(own.complaintsDetected, own.humanRequestsDetected), ''],
      [`${own.lang}: false hand-overs`, percent(own.falseHandovers), ''],
    ]),
    [`mixed (${mixed.cases}): complaints auto-answered`, percent(mixed.complaintsAutoAnswered), '≤ 1.5 %'],
    ['mixed: human requests auto-answered', percent(mixed.humanRequestsAutoAnswered), '≤ 1.5 %'],
    ['mixed: detected', both(mixed.complaintsDetected, mixed.humanRequestsDetected), ''],
    ...costRows(cost),
  ]
}

function intentRows(intents: NonNullable<Report['intents']>): Row[] {
  return [
    ['messages in and out of scope', `${intents.inScope}, ${intents.outOfScope}`, ''],
    ['accuracy in scope', percent(intents.accuracy), '≥ 85 %'],
    ['calibration error', percent(intents.calibrationError), '≤ 5 %'],
    ['answered in scope', percent(intents.answeredInScope), ''],
    ['right when answering (all traffic)', percent(intents.precisionWhenAnswering), ''],
    ['out of scope rejected', percent(intents.rejectedOutOfScope), ''],
    ...costRows(intents.cost),
  ]
}

function costRows(cost: { trainingMs: number; stallMs: number; p50Ms: number; p99Ms: number }): Row[] {
  return [
    ['training, calibrated', `${(cost.trainingMs / 1000).toFixed(1)} s`, '≤ 10 s'],
    ['longest loop stall', `${cost.stallMs.toFixed(1)} ms`, '≤ 50 ms'],
    ['per message p50, p99 (fastest of 3)', `${cost.p50Ms.toFixed(2)}, ${cost.p99Ms.toFixed(2)} ms`, 'p99 ≤ 5 ms'],
  ]
}

function table(title: string, rows: Row[]): string[] {
  return [title, ...rows.map(([name, value, bar]) => `  ${name.padEnd(42)}${value.padStart(16)}  ${bar}`.trimEnd())]
}

function both(first: number | null, second: number | null): string {
  return `${percent(first)}, ${percent(second)}`
}

function percent(share: number | null): string {
  return share === null ? 'none' : `${(share * 100).toFixed(1)} %`
}

function write(line: string): void {
  process.stdout.write(`${line}\n`)
}
