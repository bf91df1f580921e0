/** What became of an event: done, known already, or kept and shown without being understood. */
export type EventOutcome = 'processed' | 'duplicate' | 'unknown'
