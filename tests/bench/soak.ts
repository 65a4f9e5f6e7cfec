// Whether memory stays steady at full load, half of it of searches and questions that nobody asked before.
//   npm run bench -- soak [--minutes 15] [--passages 3000] [--connections 16]
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import autocannon, { type Request } from 'autocannon'
import { randomNumbers } from '../../src/evaluation/ranking-figures.ts'
import { vocabulary } from './generated-corpus.ts'
import { loadRequests } from './load-requests.ts'
import { median } from './percentiles.ts'
import { serveCorpus } from './serve-corpus.ts'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '15' },
    passages: { type: 'string', default: '3000' },
    connections: { type: 'string', default: '16' },
  },
})
const minutes = Number(values.minutes)
const sampleMs = 5000
/** The curve is told once a minute. */
const samplesToTell = 60_000 / sampleMs
/** By how much the last third may be above the second: caches are full by then. */
const tolerance = 1.05

/** By how much values rise from one to the next, on the line nearest to them (least squares). */
function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const rise = values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0)
  return rise / values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0)
}

const words = (await Promise.all([vocabulary('en'), vocabulary('fr')])).flat()
const random = randomNumbers(1)
const anyWord = () => words[Math.floor(random() * words.length)] ?? ''
const asked = Object.values(loadRequests).flat()
/** What is asked otherwise each time: whatever is remembered by what was asked would grow. */
const anew = ['/api/search?q=', '/search?q=', '/api/ask?q=', '/?q='].map(
  (path): Request => ({
    method: 'GET',
    setupRequest: (request) => ({
      ...request,
      path: path + encodeURIComponent(`${anyWord()} ${anyWord()} in Ghana`),
    }),
  }),
)

const served = await serveCorpus(Number(values.passages), {})
try {
  const result = autocannon({
    url: served.url,
    connections: Number(values.connections),
    duration: minutes * 60,
    timeout: 60,
    requests: asked.flatMap((request, at) => [request, anew[at % anew.length] ?? request]),
  })
  let isRunning = true
  const ended = () => {
    isRunning = false
  }
  result.then(ended, ended)
  const samples: number[] = []
  while (isRunning) {
    samples.push(await served.megabytes())
    if (samples.length % samplesToTell === 0)
      console.log(`${(samples.length * sampleMs) / 60_000} min: ${samples.at(-1)?.toFixed(0)} MB`)
    await Promise.race([delay(sampleMs), result])
  }
  const third = Math.floor(samples.length / 3)
  const [second, last] = [median(samples.slice(third, 2 * third)), median(samples.slice(2 * third))]
  const { errors, statusCodeStats, duration, '2xx': answered } = await result
  const others = Object.entries(statusCodeStats ?? {})
    .filter(([status]) => !status.startsWith('2'))
    .map(([status, { count }]) => `${count} of ${status}`)
  console.log(
    `${answered} answers in ${Math.round(duration)} s; others: ${others.join(', ') || 'none'}; ${errors} connections reset`,
  )
  console.log(
    `memory, median of the second third: ${second.toFixed(0)} MB, of the last: ${last.toFixed(0)} MB`,
  )
  const slope = slopeOf(samples.slice(third)) * (60_000 / sampleMs)
  console.log(`slope of the last two thirds: ${slope.toFixed(2)} MB a minute`)
  if (last > tolerance * second || errors > 0) process.exitCode = 1
} finally {
  await served.close()
}
