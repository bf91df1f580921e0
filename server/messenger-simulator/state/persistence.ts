import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Setup } from '../setup.ts'
import type { Delivery } from '../webhooks/stream.ts'
import { applySetup, emptyWorld, type World } from './world.ts'

type Saved = { world: World; pending: Delivery[] }

/** Reads yesterday's world; the caller's apps, Pages and tokens win over the saved ones. */
export function loadState(path: string | undefined, setup: Setup): Saved {
  if (!path || !existsSync(path)) return { world: emptyWorld(setup), pending: [] }
  const { world, pending } = readSaved(path)
  const loaded = { ...emptyWorld(setup), ...world }
  applySetup(loaded, setup)
  return { world: loaded, pending: (pending ?? []).map(withNames) }
}

/** A file of an older version named one customer per post, and no faults. */
function withNames({ psid, ...delivery }: Delivery & { psid?: string | null }): Delivery {
  return { ...delivery, psids: delivery.psids ?? (psid ? [psid] : []), marks: delivery.marks ?? [] }
}

function readSaved(path: string): Partial<Saved> {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    const message = `The state file ${path} cannot be read: move it away to start with new customers.`
    throw new Error(message, { cause })
  }
}

const quietMs = 500

/** Writes the state a moment after the last change, whole or not at all. */
export function createSaver(path: string | undefined, read: () => Saved) {
  let timer: NodeJS.Timeout | null = null
  const saveNow = () => {
    if (timer) clearTimeout(timer)
    timer = null
    if (!path) return
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(`${path}.new`, JSON.stringify(read()))
    renameSync(`${path}.new`, path)
  }
  const touch = () => {
    if (path && !timer) timer = setTimeout(saveNow, quietMs).unref()
  }
  return { touch, saveNow }
}
