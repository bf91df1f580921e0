import { ApiRefusal, readRefusal } from './api.ts'
import type { UploadedFile } from './pending-message.ts'

type Watch = { progressed: (share: number) => void; signal: AbortSignal }

/** Sends a file to the desk and tells how far it is; only XMLHttpRequest knows that. Rejects with ApiRefusal, or AbortError. */
export function uploadFile(file: File, { progressed, signal }: Watch): Promise<UploadedFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/uploads')
    request.upload.onprogress = ({ loaded, total }) => progressed(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(new ApiRefusal('offline'))
    request.onabort = () => reject(new DOMException('the upload was cancelled', 'AbortError'))
    request.onload = () => {
      if (request.status < 300) resolve(JSON.parse(request.responseText))
      else reject(readRefusal(request.responseText, request.status))
    }
    signal.addEventListener('abort', () => request.abort())
    const form = new FormData()
    form.append('file', file)
    request.send(form)
  })
}
