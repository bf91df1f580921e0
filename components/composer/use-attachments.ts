'use client'

import { useRef } from 'react'
import { useUpload } from '#components/data/use-upload.ts'
import { changeDraft, useDraft, useDraftKey } from './drafts.ts'

/** The files that go with the next message: those on their way, and those that have arrived and wait in the draft. */
export function useAttachments(conversationId: string) {
  const { upload, uploads, cancel } = useUpload()
  const [{ files }] = useDraft(conversationId)
  const draftKey = useDraftKey(conversationId)
  const order = useRef<string[]>([])
  const add = (picked: Iterable<File>) => {
    for (const file of picked) {
      const place = order.current.push('') - 1
      // A refusal stays beside its file in `uploads`, until it is removed.
      upload(file).then(
        (uploaded) => {
          order.current[place] = uploaded.id
          changeDraft(draftKey, ({ files }) => ({ files: asPicked([...files, uploaded], order.current) }))
        },
        () => {},
      )
    }
  }
  const remove = (id: string) =>
    changeDraft(draftKey, (draft) => ({ files: draft.files.filter((file) => file.id !== id) }))
  return {
    attached: files,
    uploads,
    add,
    remove,
    cancel,
    isUploading: uploads.some(({ error }) => error === null),
  }
}

/** They are sent as they were picked, whichever was there first. */
export const asPicked = <File extends { id: string }>(files: File[], order: readonly string[]): File[] =>
  files.toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id))

export type Attachments = ReturnType<typeof useAttachments>
