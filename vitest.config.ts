import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    setupFiles: ['tests/fail-on-console.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A browser on a loaded machine now and then loses a key press; what is broken fails twice.
    retry: 1,
  },
})
