import { log } from '#lib/log.ts'
import { beat } from '#lib/pages/gaps/beat.ts'
import { beatSeconds } from '#lib/pages/gaps/hearing.ts'

/** Says every few seconds that the webhook door is open, once it is. Where the database is away, nobody says it. */
export function keepDoorBeat(): () => Promise<void> {
  let beating: Promise<unknown> = Promise.resolve()
  const say = () => {
    beating = beating
      .then(beat)
      .catch((error) => log.warn({ error: String(error) }, 'the door could not say that it is open'))
  }
  say()
  const timer = setInterval(say, beatSeconds * 1000)
  timer.unref()
  return () => {
    clearInterval(timer)
    return beating.then(() => undefined)
  }
}
