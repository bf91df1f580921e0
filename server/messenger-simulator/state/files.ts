import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type StoredFile = { name: string; contentType: string; bytes: Buffer }

/** Pictures and documents people sent, kept in memory and, beside a state file, in a folder. */
export type FileStore = {
  put(id: string, file: StoredFile): string
  get(id: string): StoredFile | undefined
}

export function createFileStore(folder: string | null): FileStore {
  const files = new Map<string, StoredFile>()
  if (folder) loadFiles(folder, files)
  return {
    put: (id, file) => {
      files.set(id, file)
      if (folder) writeStoredFile(folder, id, file)
      return `/_files/${id}/${encodeURIComponent(file.name)}`
    },
    get: (id) => files.get(id),
  }
}

function loadFiles(folder: string, files: Map<string, StoredFile>): void {
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const id = entry.slice(0, -'.json'.length)
    const { name, contentType } = JSON.parse(readFileSync(join(folder, entry), 'utf8'))
    files.set(id, { name, contentType, bytes: readFileSync(join(folder, id)) })
  }
}

function writeStoredFile(folder: string, id: string, { name, contentType, bytes }: StoredFile): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, id), bytes)
  writeFileSync(join(folder, `${id}.json`), JSON.stringify({ name, contentType }))
}
