import path from 'node:path'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import { type Bucket, env } from '#lib/env.ts'

let disk: Promise<Disk> | undefined

/** Files beside the database, or in the configured bucket. */
function storage(): Promise<Disk> {
  const { bucket, dataFolder } = env()
  disk ??= bucket ? openBucket(bucket) : Promise.resolve(openFolder(path.resolve(dataFolder, 'media')))
  return disk
}

const openFolder = (location: string) => new Disk(new FSDriver({ location, visibility: 'private' }))

/**
 * Any store that speaks S3. Who may read is the bucket's business, so no access lists are sent; and only the checksums that a
 * call needs, because stores that are not Amazon's refuse the others. The client is large: only those who use it load it.
 */
export async function openBucket({ name, region, endpoint, accessKeyId, secretAccessKey }: Bucket): Promise<Disk> {
  const { S3Driver } = await import('flydrive/drivers/s3')
  const driver = new S3Driver({
    bucket: name,
    region,
    ...(endpoint && { endpoint, forcePathStyle: true }),
    credentials: { accessKeyId, secretAccessKey },
    visibility: 'private',
    supportsACL: false,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  return new Disk(driver)
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
export const store = async (key: string, bytes: Uint8Array): Promise<void> => (await storage()).put(key, bytes)

export const readBytes = async (key: string): Promise<Buffer> => Buffer.from(await (await storage()).getBytes(key))

export const isStored = async (key: string): Promise<boolean> => (await storage()).exists(key)

/** Also when it is not there any more. */
export const remove = async (key: string): Promise<void> => (await storage()).delete(key)
