export const erasedPrefix = 'erased:'

/** Whom lib/erasure erased: their id at Messenger went too, and what stands in its place says so. */
export const isErased = (psid: string): boolean => psid.startsWith(erasedPrefix)
