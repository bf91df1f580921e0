import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** How a process was started, its words separated by spaces; empty when there is none with this id, or it has ended and waits to be buried. */
export function commandLineOf(pid: number): string {
  if (existsSync('/proc/self/cmdline')) return readProcess(pid)
  return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? ''
}

function readProcess(pid: number): string {
  const file = `/proc/${pid}/cmdline`
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\0', ' ').trim() : ''
}
