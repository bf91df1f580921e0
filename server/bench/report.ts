import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a program took of the machine so far: resident memory, and time of a processor. */
export type Usage = { memoryBytes: number; processorMs: number }

/** What a program of the bench tells the one that started it. */
export type Report = { url: string } | { usage: Usage }

/** Says where this program is reached, answers what it took, and does not outlive the bench. */
export function reportReady(url: string, stop: () => void = () => process.exit()) {
  process.on('disconnect', stop)
  process.on('message', (asked) => {
    if (asked !== 'usage') return
    const { user, system } = process.cpuUsage()
    tell({ usage: { memoryBytes: process.memoryUsage.rss(), processorMs: (user + system) / 1000 } })
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
