// @ts-check

/** @typedef {{ type: string, name: string, contentType: string, dataUrl: string }} PickedFile */

export const largestFileBytes = 25 * 1024 * 1024

/** @param {File} file @returns {Promise<PickedFile>} */
export async function readPickedFile(file) {
  const dataUrl = await readDataUrl(file)
  return { type: kindOf(file.type), name: file.name, contentType: file.type || 'application/octet-stream', dataUrl }
}

/** Messenger's four kinds of file. @param {string} contentType */
export function kindOf(contentType) {
  const kind = contentType.split('/')[0] ?? ''
  return ['image', 'video', 'audio'].includes(kind) ? kind : 'file'
}

/** @param {File} file @returns {Promise<string>} */
function readDataUrl(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result)))
    reader.addEventListener('error', () => reject(reader.error))
    reader.readAsDataURL(file)
  })
}

/** What the simulator is told, and what the pending bubble shows meanwhile. @param {PickedFile[]} files */
export function fileUtterance(files) {
  return {
    utterance: {
      attachments: files.map(({ type, name, contentType, dataUrl }) => {
        return { type, name, contentType, dataBase64: dataUrl.slice(dataUrl.indexOf(',') + 1) }
      }),
    },
    preview: { attachments: files.map(({ type, name, dataUrl }) => ({ type, name, payload: { url: dataUrl } })) },
  }
}
