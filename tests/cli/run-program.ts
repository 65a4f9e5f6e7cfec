import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const program = fileURLToPath(new URL('../../src/cli/passerelle.mjs', import.meta.url))

/** Runs the command as a user would, in a process of its own. */
export async function run(parameters: string[], environment: Record<string, string> = {}) {
  const env = { ...process.env, ...environment }
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [program, ...parameters], { env })
    return { code: 0, stdout, stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, stdout, stderr }
  }
}

/** Starts the command; `saying` waits until the whole of what it printed since the last time matches. */
export function start(parameters: string[], environment: Record<string, string>) {
  const child: ChildProcess = spawn(process.execPath, [program, ...parameters], {
    env: { ...process.env, ...environment },
  })
  let output = ''
  let onOutput = () => {}
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk
      onOutput()
    })
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  return {
    child,
    ended,
    saying: (pattern: RegExp) =>
      new Promise<RegExpExecArray>((resolve, reject) => {
        onOutput = () => {
          const found = pattern.exec(output)
          if (!found) return
          output = output.slice(found.index + found[0].length)
          resolve(found)
        }
        ended.then((code) => reject(new Error(`ended with ${code} and had said: ${output}`)))
        onOutput()
      }),
  }
}
