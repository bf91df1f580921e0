const isLive = process.stdout.isTTY === true

/** Back to the line's beginning, and away with what stood there: what follows may be shorter, or be somebody else's. */
const again = '\r\u001b[K'

/** Called with how far a step has come, for those who watch a terminal. */
export type Tell = (howFar: string) => void

/**
 * Does one step of the start and says so when it takes more than a second: live on a terminal, as one line elsewhere.
 * A failed step leaves its own sentence to who called.
 */
export async function step<Result>(title: string, work: (tell: Tell) => Promise<Result> | Result): Promise<Result> {
  const startedAt = performance.now()
  const seconds = () => Math.floor((performance.now() - startedAt) / 1000)
  let reached = ''
  const show = () => process.stdout.write(`${again}  ${title} … ${reached && `${reached}, `}${seconds()} s\r`)
  const announce = () => process.stdout.write(`  ${title} …\n`)
  const timer = isLive ? setInterval(show, 1000) : setTimeout(announce, 1000)
  try {
    const result = await work((howFar) => {
      reached = howFar
    })
    if (seconds() >= 1) process.stdout.write(`${isLive ? again : ''}  ${title}: done in ${seconds()} s\n`)
    return result
  } finally {
    clearInterval(timer)
  }
}

export function say(text: string) {
  process.stdout.write(`${text}\n`)
}
