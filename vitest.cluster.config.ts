import { defineConfig } from 'vitest/config'

/** Tests against three real nodes of OpenSearch, one file after the other: a machine has room for one cluster. */
export default defineConfig({
  test: {
    include: ['tests/cluster/**/*.test.ts'],
    setupFiles: ['tests/fail-on-console.ts'],
    fileParallelism: false,
    testTimeout: 900_000,
    hookTimeout: 900_000,
  },
})
