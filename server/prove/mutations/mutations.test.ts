import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { mutations } from '../arguments.ts'

const files = {
  fence: 'lib/conversations/fence.ts',
  'dedupe-key': 'lib/messenger/dedupe-key.ts',
  'echo-matching': 'lib/conversations/receive-echo.ts',
}

test.each(mutations)('the mutation %s still finds what it breaks, in that file alone', (mutation) => {
  const load = `await import('./${files[mutation]}')`
  const hook = ['--import', `./server/prove/mutations/${mutation}.ts`]
  const { status, stdout, stderr } = spawnSync(process.execPath, [...hook, '--input-type=module', '-e', load], {
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toBe(`mutated ${files[mutation]}\n`)
})
