// `npm run pages:find`: lists every Page of the person whose token is given; with Page ids behind it, connects those. The tokens are
// read from the standard input, one a line (the desk app's, then the bot app's if it is another), so that no shell remembers them.
import { createInterface } from 'node:readline/promises'
import { connectFound, type FoundPage, findPages } from './find-pages.ts'

const say = (line: string) => process.stderr.write(`${line}\n`)

// Its database connections would keep the process.
process.exit((await find(process.argv.slice(2))) ? 0 : 1)

async function find(wanted: string[]): Promise<boolean> {
  say('Your own token of the desk’s app, then of the bot’s app if it is another, then an empty line:')
  const [desk, bot] = await readLines()
  if (!desk) return false
  const found = await findPages({ desk, bot })
  if (!found.isOk) {
    say(`Messenger did not list the Pages: ${found.failure.code}, ${found.failure.graph.message}`)
    return false
  }
  for (const page of found.value) process.stdout.write(`${lineOf(page)}\n`)
  const outcomes = []
  for (const id of wanted) outcomes.push(await connectById(id, found.value))
  return outcomes.every(Boolean)
}

function lineOf({ id, name, standing, mayAnswer, access }: FoundPage): string {
  const lacks = [mayAnswer ? '' : '(the task MESSAGING is missing)', access ? '' : '(not opened to the bot’s app)']
  return [id, standing, name, ...lacks.filter(Boolean)].join('\t')
}

async function connectById(id: string, found: FoundPage[]): Promise<boolean> {
  const page = found.find((each) => each.id === id)
  if (!page?.access) {
    say(page ? `${id}: open the Page to the bot’s app, too` : `${id}: this person does not manage it`)
    return false
  }
  const failure = await connectFound(page)
  say(failure ? `${id}: Messenger refused: ${failure.code}, ${failure.graph.message}` : `${id}: connected`)
  return failure === null
}

async function readLines(): Promise<string[]> {
  const lines: string[] = []
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') break
    lines.push(line.trim())
  }
  return lines
}
