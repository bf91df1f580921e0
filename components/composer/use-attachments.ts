'use client'

import { useState } from 'react'
import type { UploadedFile } from '#components/data/pending-message.ts'
import { useUpload } from '#components/data/use-upload.ts'

/** The files that go with the next message: those on their way and those that have arrived. */
export function useAttachments() {
  const { upload, uploads, cancel } = useUpload()
  const [attached, setAttached] = useState<UploadedFile[]>([])
  const add = (files: Iterable<File>) => {
    for (const file of files) {
      // A refusal stays beside its file in `uploads`, until it is removed.
      upload(file).then(
        (uploaded) => setAttached((present) => [...present, uploaded]),
        () => {},
      )
    }
  }
  const remove = (id: string) => setAttached((present) => present.filter((file) => file.id !== id))
  return {
    attached,
    uploads,
    add,
    remove,
    cancel,
    clear: () => setAttached([]),
    isUploading: uploads.some(({ error }) => error === null),
  }
}

export type Attachments = ReturnType<typeof useAttachments>
