import { expect, test } from 'vitest'
import { databaseUrl } from '#lib/testing/database.ts'
import { readArguments } from './arguments.ts'
import { type Measured, percentiles, ratioOf } from './figures.ts'
import { measureInbox } from './inbox/measure-inbox.ts'
import { printTable } from './print-table.ts'
import { measureSearch } from './search/measure-search.ts'

const machine = { date: 'today', commit: 'abc', machine: '2 × Some CPU', load: '0.1', node: 'v24', postgres: '17' }

test('a page of every view and the counts are each measured in one statement, beside a floor', async () => {
  const { lines } = await measureInbox(async () => databaseUrl, { sizes: [200], rounds: 2 })
  expect(lines).toHaveLength(13)
  for (const { statements, relais, floor } of lines) {
    expect(statements).toBe(1)
    for (const figures of [relais, floor]) expect(figures).toEqual({ p50: expect.any(Number), p99: expect.any(Number) })
  }
})

test('every kind of words is looked for in at most three statements, beside a floor', async () => {
  const { lines } = await measureSearch(async () => databaseUrl, { conversations: 200, messages: 600, rounds: 2 })
  expect(lines).toHaveLength(10)
  for (const { statements } of lines) expect(statements).toBeLessThanOrEqual(3)
  // What is found is read; what is not is not.
  expect(lines.find(({ what }) => what === 'a word in every message')?.statements).toBe(3)
})

test('the table says what was measured, its floor and how many times the floor it is', () => {
  const measured: Measured = {
    name: 'intake',
    title: 'Webhook intake',
    floor: 'plain pg',
    lines: [
      { what: 'over 32 connections', unit: 'per second', relais: { value: 1234 }, floor: { value: 2468 } },
      {
        what: 'the answer',
        unit: 'ms',
        relais: { p50: 12.34, p99: 150 },
        floor: { p50: 6.17, p99: 50 },
        statements: 1,
      },
      { what: 'a part of it', unit: 'ms', relais: { p50: 1, p99: 2 }, floor: null },
    ],
  }
  const table = printTable(machine, [measured])
  expect(table).toMatch(/^ {2}over 32 connections +per second +1,234 +2,468 +0\.50×$/m)
  expect(table).toMatch(/^ {2}the answer +ms, p50 \/ p99 +12\.3 \/ 150 +6\.17 \/ 50\.0 +2\.00× \/ 3\.00× +1$/m)
  expect(table).toMatch(/^ {2}a part of it +ms, p50 \/ p99 +1\.00 \/ 2\.00$/m)
  expect(table).toContain('postgres   17')
})

test('percentiles are samples that were measured', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)
  expect(percentiles(hundred)).toEqual({ p50: 51, p99: 100 })
  expect(() => percentiles([])).toThrow('Nothing was measured')
  expect(ratioOf({ relais: { value: 3 }, floor: { value: 2 } })).toEqual({ value: 1.5 })
})

test('measures are chosen by name, in the order in which they are taken', () => {
  const known = ['intake', 'inbox', 'bot']
  expect(readArguments([], known)).toEqual({ names: known, isJson: false })
  expect(readArguments(['bot', '--only', 'intake', '--json'], known)).toEqual({
    names: ['intake', 'bot'],
    isJson: true,
  })
  expect(() => readArguments(['speed'], known)).toThrow('choose from intake, inbox, bot')
})
