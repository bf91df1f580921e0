import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { evaluate } from './evaluate.ts'
import { printReport } from './print-report.ts'
import { BadCase } from './read-cases.ts'

/**
 * `npm run bot:evaluate -- FILE.jsonl … [--train FILE.jsonl] [--json] [--failures]`
 * Without a file, the hand-over suite that ships with the desk.
 */
const shipped = join(import.meta.dirname, 'cases')

try {
  const { values, positionals } = parseArgs({
    options: { train: { type: 'string' }, json: { type: 'boolean' }, failures: { type: 'boolean' } },
    allowPositionals: true,
  })
  const files =
    positionals.length > 0
      ? positionals
      : readdirSync(shipped)
          .toSorted()
          .map((file) => join(shipped, file))
  const report = await evaluate(files, values.train)
  printReport(report, { asJson: values.json === true, withFailures: values.failures === true })
} catch (error) {
  if (!isBadInput(error)) throw error
  console.error(error.message)
  process.exitCode = 2
}

function isBadInput(error: unknown): error is Error {
  if (error instanceof BadCase) return true
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code === 'ENOENT' || code === 'EISDIR' || code.startsWith('ERR_PARSE_ARGS')
}
