import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { beginAnew, playing, wasInterrupted } from './first-week.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'relais-week-'))
  return () => rmSync(folder, { recursive: true, force: true })
})

test('a week that was played to its end stays', async () => {
  expect(await playing(folder, async () => 'played')).toBe('played')
  expect(wasInterrupted(folder)).toBe(false)
})

test('half a week is taken away, with what the simulator and the files remember of it, and nothing else', async () => {
  await playing(folder, () => Promise.reject(new Error('killed'))).catch(() => undefined)
  expect(wasInterrupted(folder)).toBe(true)
  mkdirSync(path.join(folder, 'media'))
  for (const name of ['simulator.json', 'demonstration.json']) writeFileSync(path.join(folder, name), '{}')
  const dropped: string[] = []
  await beginAnew(folder, async () => void dropped.push('database'))
  expect(dropped).toEqual(['database'])
  expect(wasInterrupted(folder)).toBe(false)
  const left = ['media', 'simulator.json', 'demonstration.json'].filter((name) => existsSync(path.join(folder, name)))
  expect(left).toEqual(['demonstration.json'])
})

test('a database of somebody’s own is not touched: they are told', async () => {
  await playing(folder, () => Promise.reject(new Error('killed'))).catch(() => undefined)
  await expect(beginAnew(folder, null)).rejects.toThrow('give it an empty database in DATABASE_URL')
  expect(wasInterrupted(folder)).toBe(true)
})
