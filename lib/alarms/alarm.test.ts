import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { alarmKinds } from './alarm.ts'

test('docs/operating.md says what to do about every alarm, and about no other', () => {
  const text = readFileSync(new URL('../../docs/operating.md', import.meta.url), 'utf8')
  const [, alerts = ''] = /^## What to do when an alert is open$([\s\S]*?)^## /m.exec(text) ?? []
  const sections = [...alerts.matchAll(/^### (.+)\n\n(\S)/gm)].map(([, name]) => name)
  expect(sections.toSorted()).toEqual([...alarmKinds].toSorted())
})
