import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const saidBy = (isLive: boolean) =>
  spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `process.stdout.isTTY = ${isLive}
       const { step } = await import('./server/boot/progress.ts')
       const wait = (ms) => new Promise((done) => setTimeout(done, ms))
       await step('Quick', () => wait(10))
       await step('Slow', async (tell) => { tell('40 %'); await wait(2300) })`,
    ],
    { encoding: 'utf8' },
  ).stdout

/** What stands on the screen: a carriage return goes back, an erasing empties the line. */
const onScreen = (said: string) =>
  said.split('\n').map((line) => line.slice(line.lastIndexOf('\r\u001b[K')).replace('\r\u001b[K', ''))

test('on a terminal a long step counts its seconds in one line, and its end leaves nothing of them', () => {
  const said = saidBy(true)
  expect(said).toContain('Slow … 40 %, 1 s')
  expect(said).toContain('Slow … 40 %, 2 s')
  expect(said).not.toContain('Quick')
  expect(onScreen(said)).toEqual([expect.stringMatching(/^ {2}Slow: done in \d s$/), ''])
})

test('elsewhere a long step is one line when it begins to be long, and one when it ends', () => {
  expect(saidBy(false)).toMatch(/^ {2}Slow …\n {2}Slow: done in \d s\n$/)
})
