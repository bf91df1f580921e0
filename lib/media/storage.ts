import path from 'node:path'
import type { Readable } from 'node:stream'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import { env } from '#lib/env.ts'

let disk: Disk | undefined

/** Files beside the database. Another driver here is all that an object store needs. */
function storage(): Disk {
  disk ??= new Disk(new FSDriver({ location: path.resolve(env().dataFolder, 'media'), visibility: 'private' }))
  return disk
}

/**
 * The room of files: what customers sent, what agents are about to send, faces. It alone touches the storage and fetches from
 * addresses that other people chose, so both are guarded here once. What a file means to a conversation is not its business.
 *
 * Keys are made of our own ids, never of a name somebody gave.
 */
export const keyOf = {
  attachment: (id: string) => `attachments/${id}`,
  upload: (id: string) => `uploads/${id}`,
  avatar: (customerId: string) => `avatars/${customerId}`,
}

/** Replaces what was there. */
export const store = (key: string, bytes: Uint8Array): Promise<void> => storage().put(key, bytes)

export const readBytes = async (key: string): Promise<Buffer> => Buffer.from(await storage().getBytes(key))

export const openStream = (key: string): Promise<Readable> => storage().getStream(key)

export const isStored = (key: string): Promise<boolean> => storage().exists(key)

export const remove = (key: string): Promise<void> => storage().delete(key)
