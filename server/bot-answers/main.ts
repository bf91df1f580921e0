// `npm run bot:answers`: prints everything the bot can say, as JSON; with a file of that form behind it, makes that everything it can say.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { listAnswers } from '#lib/bot/answers/list-answers.ts'
import { replaceAnswers } from '#lib/bot/answers/save-answer.ts'
import { EnvironmentError } from '#lib/env.ts'
import { explain } from '../boot/plain-error.ts'
import { say } from '../boot/progress.ts'

const [file] = process.argv.slice(2)

// Its database connections would keep the process.
process.exit((await (file ? bring(file) : print()).catch((error) => say(explain(error)))) ? 0 : 1)

async function print(): Promise<boolean> {
  const answers = (await listAnswers()).map(({ key, title, phrases, reply }) => ({ key, title, phrases, reply }))
  await new Promise((resolve) => process.stdout.write(`${JSON.stringify(answers, null, 2)}\n`, resolve))
  return true
}

async function bring(path: string): Promise<boolean> {
  try {
    await replaceAnswers(JSON.parse(readFileSync(path, 'utf8')))
    process.stderr.write('Kept. The running desk learns them within seconds; Bot shows how well.\n')
    return true
  } catch (error) {
    if (error instanceof EnvironmentError) throw error
    process.stderr.write(
      `Nothing was changed: ${error instanceof z.ZodError ? z.prettifyError(error) : String(error)}\n`,
    )
    return false
  }
}
