import { parseArgs } from 'node:util'
import { PlainError } from '#server/boot/plain-error.ts'

/** `npm run bench [name…] [--only name,name] [--json]`. Throws PlainError. */
export function readArguments(given: string[], known: string[]): { names: string[]; isJson: boolean } {
  const { values, positionals } = parse(given)
  const named = [...positionals, ...(values.only ?? []).flatMap((list) => list.split(','))]
  const unknown = named.find((name) => !known.includes(name))
  if (unknown !== undefined)
    throw new PlainError(`There is nothing called ${unknown} to measure: choose from ${known.join(', ')}.`)
  return { names: known.filter((name) => named.length === 0 || named.includes(name)), isJson: values.json === true }
}

function parse(args: string[]) {
  try {
    const options = { only: { type: 'string', multiple: true }, json: { type: 'boolean' } } as const
    return parseArgs({ args, allowPositionals: true, options })
  } catch (error) {
    throw new PlainError(error instanceof Error ? error.message : String(error))
  }
}
