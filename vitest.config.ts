import { defineConfig } from 'vitest/config'

const tests = (...folders: string[]) => folders.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`)

/** Tests that start this program, and wait for it. */
const processes = [
  'tests/cli/*command*.test.ts',
  'tests/http/{copies,corrections,deletion,hostile-files,new-index,server-process}.test.ts',
  'tests/http/{upload,upload-requests}.test.ts',
  'tests/mcp/*.test.ts',
  'tests/serving/{stopping,worker-pool}.test.ts',
]
const browsers = tests('browser')
/** Tests that start a real cluster: `npm run test:cluster`, where Maven and a JDK are. */
const cluster = tests('cluster')
/** Tests of the parts put together: an index on disk, requests, whole sets of questions. */
const service = tests(
  'backup',
  'corpus',
  'dense',
  'engine',
  'evaluation',
  'gaps',
  'http',
  'indexing',
  'ranking',
  'search',
  'serving',
)

export default defineConfig({
  test: {
    setupFiles: ['tests/fail-on-console.ts'],
    // Other programs share the machine: what takes a second on an idle one may take a minute.
    testTimeout: 90_000,
    hookTimeout: 120_000,
    coverage: { include: ['src/**'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...service, ...processes, ...browsers, ...cluster],
        },
      },
      { extends: true, test: { name: 'service', include: service, exclude: processes } },
      {
        extends: true,
        // Other programs share the machine: a start may take long, and now and then a key press is lost in a browser.
        test: { name: 'process', include: processes, testTimeout: 120_000, hookTimeout: 120_000, retry: 1 },
      },
      {
        extends: true,
        test: { name: 'browser', include: browsers, retry: 1 },
      },
    ],
  },
})
