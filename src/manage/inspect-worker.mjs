// A thread that reads one file which nobody has vouched for.
import { register } from 'tsx/esm/api'

register()
const { serveInspection } = await import('./inspect-worker.ts')
await serveInspection()
