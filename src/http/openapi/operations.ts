import { managingOperations } from './managing-operations.ts'
import type { Operation, OperationGroup } from './operation.ts'
import { readingOperations } from './reading-operations.ts'

const described = [...readingOperations, ...managingOperations] as const satisfies OperationGroup[]

/** The operations with their types, from which the client has its own. */
export type DescribedOperations = (typeof described)[number]['operations']

/** Everything that the API does. */
export const operations: readonly Operation[] = described.flatMap((group: OperationGroup) =>
  group.operations.map((operation) => ({
    method: 'get',
    status: 200,
    tag: group.tag,
    guarded: group.guarded === true,
    ...operation,
  })),
)
