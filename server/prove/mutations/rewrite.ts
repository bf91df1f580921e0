import { registerHooks } from 'node:module'

type Rewriting = { file: string; find: string; replace: string }

/**
 * Breaks one promise on purpose, for the proof that the proof can fail: rewrites one place of one source file while it is loaded, in
 * the process that is started with `--import`, and nowhere on disk. A place that is not found, or a file that is loaded otherwise than
 * as source, ends the process: a mutation that changes nothing would prove nothing.
 */
export function rewrite({ file, find, replace }: Rewriting): void {
  const wanted = new URL(`../../../${file}`, import.meta.url).href
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context)
      if (url !== wanted) return loaded
      const source = String(loaded.source ?? '')
      if (source.split(find).length !== 2) throw new Error(`The mutation does not fit ${file} any more: "${find}"`)
      process.stdout.write(`mutated ${file}\n`)
      return { ...loaded, source: source.replace(find, replace) }
    },
  })
}
