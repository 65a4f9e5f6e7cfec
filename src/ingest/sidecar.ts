import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import {
  type CorrectableFact,
  type Corrections,
  correctableFacts,
  correctionsSchema,
} from '../model/corrections.ts'
import { passageLanguages } from '../model/language.ts'
import { type Remark, remark } from '../model/remark.ts'
import { documentKinds } from '../model/source-document.ts'

/** What a file of corrections is called after the file that it corrects: `report.docx.meta.json`. */
const suffix = '.meta.json'

export const sidecarOf = (path: string) => `${path}${suffix}`
/** The file that a file of corrections is for; null for any other file. */
export const correctedFile = (path: string): string | null =>
  path.toLowerCase().endsWith(suffix) ? path.slice(0, -suffix.length) : null

/** The bytes of the corrections beside a file; null where there are none. */
export function readSidecar(path: string): Uint8Array | null {
  const sidecar = sidecarOf(path)
  return statSync(sidecar, { throwIfNoEntry: false })?.isFile() ? readFileSync(sidecar) : null
}

/** Tells a file apart by its content and by the corrections beside it. */
export function hashSource(bytes: Uint8Array, sidecar: Uint8Array | null): string {
  const hash = createHash('sha256').update(bytes)
  if (sidecar !== null) hash.update('\0corrections\0').update(sidecar)
  return hash.digest('hex')
}

export interface ReadCorrections {
  corrections: Corrections
  /** What in the file is not used, and why. */
  faults: Remark[]
}

const choices: Partial<Record<CorrectableFact, readonly string[]>> = {
  kind: documentKinds,
  language: passageLanguages,
}
const isFact = (name: string): name is CorrectableFact => name in correctionsSchema.shape

/** What is wrong with the value of a fact, and what to give. */
function faultOf(file: string, name: CorrectableFact): Remark {
  const place = { file, name }
  if (name === 'date') return remark('correction-no-date', place)
  const known = choices[name]
  return known
    ? remark('correction-no-choice', { ...place, choices: [...known] })
    : remark('correction-no-text', place)
}

/** Reads corrections: what fits is used, what doesn't is named with its place and what to give there. */
export function parseCorrections(bytes: Uint8Array, path: string): ReadCorrections {
  const file = basename(sidecarOf(path))
  const broken = (): ReadCorrections => ({
    corrections: {},
    faults: [remark('corrections-broken', { file })],
  })
  let given: unknown
  try {
    given = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return broken()
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return broken()
  const corrections: Record<string, unknown> = {}
  const faults: Remark[] = []
  for (const [name, value] of Object.entries(given)) {
    if (!isFact(name)) {
      faults.push(remark('correction-unknown', { file, name: name.slice(0, 80), known: correctableFacts }))
      continue
    }
    const parsed = correctionsSchema.shape[name].safeParse(value)
    if (parsed.success) corrections[name] = parsed.data
    else faults.push(faultOf(file, name))
  }
  return { corrections: correctionsSchema.parse(corrections), faults }
}
