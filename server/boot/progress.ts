const isLive = process.stdout.isTTY === true

/**
 * Does one step of the start and says so when it takes more than a second: live on a terminal, as one line elsewhere.
 * A failed step leaves its own sentence to who called.
 */
export async function step<Result>(title: string, work: () => Promise<Result> | Result): Promise<Result> {
  const startedAt = performance.now()
  const seconds = () => Math.round((performance.now() - startedAt) / 1000)
  const tick = setInterval(() => isLive && process.stdout.write(`\r  ${title} … ${seconds()} s `), 1000)
  const announce = setTimeout(() => process.stdout.write(isLive ? `  ${title} …` : `  ${title} …\n`), 1000)
  try {
    const result = await work()
    if (seconds() >= 1) process.stdout.write(`${isLive ? '\r' : ''}  ${title}: done in ${seconds()} s\n`)
    return result
  } finally {
    clearInterval(tick)
    clearTimeout(announce)
  }
}

export function say(text: string) {
  process.stdout.write(`${text}\n`)
}
