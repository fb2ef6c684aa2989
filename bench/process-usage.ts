import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

export function residentMegabytes(pid: number): number {
  return Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024)
}

/** Linux counts CPU time in ticks of this length. */
const TICKS_PER_SECOND = 100

/** The CPU time that a process has used, in seconds. NaN if the system has no /proc as on Linux. */
export function cpuSeconds(pid: number): number {
  return readCpuSeconds(pid).own
}

/** The same, with all its children, including those that have ended. */
export function cpuSecondsWithChildren(pid: number): number {
  const { own, endedChildren } = readCpuSeconds(pid)
  return listChildren(pid).reduce((sum, child) => sum + (cpuSeconds(child) || 0), own + endedChildren)
}

function readCpuSeconds(pid: number): { own: number; endedChildren: number } {
  const fields = readStat(pid).map(Number)
  const toSeconds = (field: number) => (fields[field] ?? NaN) / TICKS_PER_SECOND
  // User and system time: utime, stime, cutime and cstime of proc(5).
  return { own: toSeconds(11) + toSeconds(12), endedChildren: toSeconds(13) + toSeconds(14) }
}

function listChildren(parent: number): number[] {
  const all = existsSync('/proc') ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : []
  return all.map(Number).filter((pid) => Number(readStat(pid)[1]) === parent)
}

/** The fields of /proc/PID/stat from the state on. Empty if the process has ended. */
function readStat(pid: number): string[] {
  try {
    // The program name before the state is in parentheses, and may contain spaces.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  } catch {
    return []
  }
}
