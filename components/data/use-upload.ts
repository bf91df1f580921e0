'use client'

import { useEffect, useRef, useState } from 'react'
import { sendLimits } from '#lib/outgoing-message.ts'
import { ApiRefusal } from './api.ts'
import { newClientId } from './client-id.ts'
import type { UploadedFile } from './pending-message.ts'
import { uploadFile } from './upload-file.ts'

export type { UploadedFile }

/** A file on its way, or one that did not get there. */
export type Uploading = { key: string; name: string; progress: number; error: ApiRefusal | null }

export type Uploads = {
  /** Rejects with ApiRefusal, which is also shown in `uploads`, and with AbortError after `cancel`. */
  upload: (file: File) => Promise<UploadedFile>
  uploads: Uploading[]
  /** Stops one that is under way, or puts away one that failed. */
  cancel: (key: string) => void
}

export function useUpload(): Uploads {
  const [uploads, setUploads] = useState<Uploading[]>([])
  const stops = useRef(new Map<string, AbortController>())
  useEffect(() => {
    const underWay = stops.current
    return () => {
      for (const stop of underWay.values()) stop.abort()
    }
  }, [])

  const change = (key: string, changed: Partial<Uploading>) =>
    setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...changed } : each)))
  const forget = (key: string) => setUploads((all) => all.filter((each) => each.key !== key))

  async function upload(file: File): Promise<UploadedFile> {
    const key = newClientId()
    const stop = new AbortController()
    stops.current.set(key, stop)
    setUploads((all) => [...all, { key, name: file.name, progress: 0, error: null }])
    try {
      const refusal = refusedAtOnce(file)
      if (refusal) throw refusal
      const progressed = (progress: number) => change(key, { progress })
      const uploaded = await uploadFile(file, { progressed, signal: stop.signal })
      forget(key)
      return uploaded
    } catch (error) {
      if (error instanceof ApiRefusal) change(key, { error })
      throw error
    } finally {
      stops.current.delete(key)
    }
  }

  function cancel(key: string) {
    stops.current.get(key)?.abort()
    forget(key)
  }

  return { upload, uploads, cancel }
}

/** What needs no minutes of sending to be known; the rest the server says. */
function refusedAtOnce({ size }: File): ApiRefusal | null {
  if (size === 0) return new ApiRefusal('file-empty')
  const limitBytes = sendLimits.fileBytes
  return size > limitBytes ? new ApiRefusal('file-too-large', { limitBytes }) : null
}
