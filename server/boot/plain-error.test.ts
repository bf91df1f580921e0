import { expect, test } from 'vitest'
import { EnvironmentError } from '#lib/env.ts'
import { explain, PlainError } from './plain-error.ts'

const onDisk = (code: string, path?: string) => Object.assign(new Error(`${code}: oh`), { code, path })

test.each([
  ['what was written for people', new PlainError('Do this.'), 'Do this.'],
  [
    'an environment',
    new EnvironmentError(['PORT is missing']),
    expect.stringMatching(/every variable\):\n {2}- PORT is missing$/),
  ],
  [
    'somebody else’s file',
    onDisk('EACCES', '/srv/.next'),
    '/srv/.next cannot be changed (EACCES): start Relais as who owns it, or give yourself the right to.',
  ],
  ['a full disk', onDisk('ENOSPC'), 'No space is left on the disk: make some, then start again.'],
  ['a bug, with its place', new TypeError('x is not y'), expect.stringContaining('plain-error.test.ts')],
  ['what is no error', 'text', 'text'],
])('%s is explained', (_, error, sentence) => {
  expect(explain(error)).toEqual(sentence)
})
