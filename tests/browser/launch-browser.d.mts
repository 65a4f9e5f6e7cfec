import type { Browser } from 'playwright-core'

export type LaunchOutcome =
  | { browser: Browser; executablePath: string; failures: string[] }
  | { browser: null; executablePath: null; failures: string[] }

export function launchBrowser(): Promise<LaunchOutcome>
