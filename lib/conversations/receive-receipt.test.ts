import '#lib/testing/database.ts'
import { describe, expect, test } from 'vitest'
import { testApps } from '#lib/testing/database.ts'
import { echoed, hear, look, makeScene, minutesAgo } from '#lib/testing/scene.ts'

describe('receipts', () => {
  test('D19: a watermark reaches every message before it, only grows, and begins no conversation', async () => {
    const scene = await makeScene()
    expect(await hear(scene, { kind: 'read', watermark: minutesAgo(1) })).toBe('unknown')
    await hear(scene, echoed('Bonjour', { fromAppId: testApps.bot }), { at: minutesAgo(5) })
    expect(await hear(scene, { kind: 'delivery', mids: [], watermark: minutesAgo(3) })).toBe('processed')
    expect(await hear(scene, { kind: 'delivery', mids: [], watermark: minutesAgo(4) })).toBe('duplicate')
    const watermark = minutesAgo(2)
    await hear(scene, { kind: 'read', watermark })
    expect(await look(scene)).toMatchObject({ readUntil: watermark })
  })
})
