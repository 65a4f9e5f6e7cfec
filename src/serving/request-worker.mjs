// A thread that searches and answers: loads TypeScript as the `passerelle` command does.
import { register } from 'tsx/esm/api'

register()
const { serveRequests } = await import('./request-worker.ts')
await serveRequests()
