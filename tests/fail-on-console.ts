import { afterEach, expect, vi } from 'vitest'

/** Unexpected console output fails the test that caused it. A test that expects output spies on the console itself. */
const methods = ['debug', 'error', 'info', 'log', 'warn'] as const
const printed: string[] = []

for (const method of methods) {
  vi.spyOn(console, method).mockImplementation((...parts: unknown[]) => {
    printed.push(`console.${method}: ${parts.map(String).join(' ')}`)
  })
}

afterEach(() => {
  const unexpected = printed.splice(0)
  expect(unexpected).toEqual([])
})
