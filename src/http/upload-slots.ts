import type { MiddlewareHandler } from 'hono'
import { remark } from '../model/remark.ts'
import { RequestRefusedError } from './problems.ts'

/** Each file may take 50 MB of the disk. */
const maxUploads = 4

/** How many files may arrive at a time. @throws RequestRefusedError 503 for those beyond. */
export function uploadSlots(): MiddlewareHandler {
  let taken = 0
  return async (_, next) => {
    if (taken >= maxUploads) throw new RequestRefusedError(503, remark('busy-uploads'))
    taken += 1
    try {
      await next()
    } finally {
      taken -= 1
    }
  }
}
