import { addNote } from '#lib/conversations/add-note.ts'
import { type Note, note } from '#lib/conversations/input.ts'
import { readItems } from '#lib/conversations/read-items.ts'
import { handle, type InConversation } from '../../../handle.ts'

export const POST = handle<Note, InConversation>({
  input: note,
  run: async ({ agent, params, input }) => {
    const { noteId } = await addNote(agent, { ...params, ...input })
    return { items: await readItems([{ type: 'note', id: noteId }]) }
  },
})
