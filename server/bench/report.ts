import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a program of the bench tells the one that started it. */
export type Report = { url: string } | { memoryBytes: number }

/** Says where this program is reached, answers how much memory it has, and does not outlive the bench. */
export function reportReady(url: string, stop: () => void = () => process.exit()) {
  process.on('disconnect', stop)
  process.on('message', (asked) => {
    if (asked === 'memory') tell({ memoryBytes: process.memoryUsage.rss() })
  })
  tell({ url })
}

function tell(report: Report) {
  if (!process.send) throw new Error('This is a part of the bench: run npm run bench')
  process.send(report)
}

/** Listens on a free port first. */
export function reportAddress(server: Server) {
  server.listen(0, '127.0.0.1', () => reportReady(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
}
