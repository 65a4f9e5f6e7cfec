import { frozenDriver } from '../../../src/engine/frozen/frozen-driver.ts'
import { engineContract } from '../engine-contract.ts'

engineContract(frozenDriver)
