// `npm run prove`: whether the desk keeps its promises while everything goes wrong (docs/reliability.md). Ends with 1 when it does not.
import { explain } from '#server/boot/plain-error.ts'
import { shutDown, stopOnSignals } from '#server/shutdown.ts'
import { readArguments } from './arguments.ts'
import { printProof } from './print-proof.ts'
import { prove } from './prove.ts'

try {
  stopOnSignals({ exitCode: 1 })
  const given = readArguments(process.argv.slice(2))
  const proof = await prove(given, (what) => console.error(`${what} …`))
  process.stdout.write(`${given.isJson ? JSON.stringify(proof, null, 2) : printProof(proof)}\n`)
  const isWhole = !given.mustMeetAll || proof.unmet.length === 0
  if (proof.violations.length > 0 || !isWhole) process.exitCode = 1
} catch (error) {
  console.error(explain(error))
  process.exitCode = 1
}
await shutDown()
process.exit()
