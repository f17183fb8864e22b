import { spawn } from "node:child_process"
import { readFile } from "node:fs/promises"

/** The middle of some numbers. */
export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

/** The most memory that a process has held so far, in MiB; undefined where the system does not tell it. */
const peakOf = async (pid) => {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "")
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
}

/** Processor time of a process so far, all of its threads, in ms; undefined where the system does not tell it. */
const processorOf = async (pid) => {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "")
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ")
  const ticks = Number(fields[11]) + Number(fields[12])
  return Number.isNaN(ticks) ? undefined : ticks * 10
}

/**
 * Runs a program, node unless said, with arguments to its end: wall and processor time in ms, peak memory in MiB, exit code. Its output
 * goes nowhere, except for what it says of errors where it is asked for.
 */
export const runOnce = (args, { program = process.execPath, sampleMemory, showErrors, cwd, env = {}, watch }) =>
  new Promise((resolve, reject) => {
    const start = performance.now()
    const stdio = ["ignore", "ignore", showErrors ? "inherit" : "ignore"]
    const child = spawn(program, args, { stdio, cwd, env: { ...process.env, ...env } })
    let peak
    let processor
    const sample = async () => {
      peak = (await peakOf(child.pid)) ?? peak
      processor = (await processorOf(child.pid)) ?? processor
      await watch?.()
    }
    const timer = sampleMemory ? setInterval(() => void sample(), 50) : undefined
    child.on("error", reject)
    child.on("exit", (code) => {
      clearInterval(timer)
      resolve({ ms: performance.now() - start, peak, processor, code })
    })
  })

/**
 * Runs commands in turns (A B C A B C ...), so that a slow moment of the machine meets all of them, and gives for each
 * the median time, the fastest and the slowest, the largest peak and the exit code.
 */
export const interleave = async (commands, { rounds, sampleMemory = false }) => {
  const runs = commands.map(() => [])
  for (let round = 0; round < rounds; round++) {
    for (const [index, { args, program, showErrors, cwd, env }] of commands.entries())
      runs[index].push(await runOnce(args, { program, sampleMemory, showErrors, cwd, env }))
  }
  return commands.map((command, index) => {
    const times = runs[index].map(({ ms }) => ms)
    return {
      ...command,
      ms: median(times),
      times,
      peak: Math.max(...runs[index].map(({ peak }) => peak ?? 0)),
      processors: runs[index].map(({ processor }) => processor ?? Number.NaN),
      codes: [...new Set(runs[index].map(({ code }) => code))]
    }
  })
}
