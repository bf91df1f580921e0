'use client'

import { useUpload } from '#components/data/use-upload.ts'
import { changeDraft, useDraft } from './drafts.ts'

/** The files that go with the next message: those on their way, and those that have arrived and wait in the draft. */
export function useAttachments(conversationId: string) {
  const { upload, uploads, cancel } = useUpload()
  const [{ files }] = useDraft(conversationId)
  const add = (picked: Iterable<File>) => {
    for (const file of picked) {
      // A refusal stays beside its file in `uploads`, until it is removed.
      upload(file).then(
        (uploaded) => changeDraft(conversationId, (draft) => ({ files: [...draft.files, uploaded] })),
        () => {},
      )
    }
  }
  const remove = (id: string) =>
    changeDraft(conversationId, (draft) => ({ files: draft.files.filter((file) => file.id !== id) }))
  return {
    attached: files,
    uploads,
    add,
    remove,
    cancel,
    isUploading: uploads.some(({ error }) => error === null),
  }
}

export type Attachments = ReturnType<typeof useAttachments>
