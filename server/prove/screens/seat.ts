/** Who sits at a screen, and where the desk is. */
export type Seat = { url: string; email: string; password: string; name: string; seed: number }

/** What the proof asks of a screen. */
export type Told = 'work' | 'rest' | 'show' | { loseSocketMs: number } | { walk: string[] }
