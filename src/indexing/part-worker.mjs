// A thread that builds parts of the index: loads TypeScript as the `passerelle` command does.
import { register } from 'tsx/esm/api'

register()
const { serveParts } = await import('./part-worker.ts')
serveParts()
