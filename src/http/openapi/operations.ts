import { managingOperations } from './managing-operations.ts'
import type { Operation } from './operation.ts'
import { readingOperations } from './reading-operations.ts'

const described = [...readingOperations, ...managingOperations] as const

/** The operations with their types, from which the client has its own. */
export type DescribedOperations = typeof described
/** Everything that the API does. */
export const operations: readonly Operation[] = described
