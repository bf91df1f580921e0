// `npm run doctor`: asks Messenger about every Page, and says what is well, what is not, and how to repair it.
import { env } from '#lib/env.ts'
import { keepReading } from '#lib/pages/diagnosis/keep-reading.ts'
import { diagnosePages } from '#lib/pages/diagnosis/read-facts.ts'
import { readFromMessenger } from '../jobs/examine-page.ts'
import { printDiagnosis } from './print-diagnosis.ts'

const language =
  /^fr/i.test(process.env.LC_ALL ?? process.env.LANG ?? '') || process.argv.includes('--fr') ? 'fr' : 'en'

try {
  env()
  for (const { page } of await diagnosePages()) await keepReading(page.id, await readFromMessenger(page.id))
  const diagnoses = await diagnosePages()
  process.stdout.write(diagnoses.map((each) => printDiagnosis(each, language)).join('\n'))
  const isBroken = diagnoses.some(({ findings }) => findings.some(({ condition }) => condition === 'broken'))
  // What is still open to the database or to Messenger must not keep a terminal waiting.
  process.exit(isBroken ? 1 : 0)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(2)
}
