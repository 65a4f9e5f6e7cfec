import { TestCluster } from './test-cluster.ts'

/** A cluster that no test harms: one that runs already where `OPENSEARCH_TEST_URL` names it, else one of its own. */
export async function sharedCluster(
  javaOptions?: readonly string[],
): Promise<{ urls: string[]; stop(): Promise<void> }> {
  const running = process.env.OPENSEARCH_TEST_URL
  return running ? { urls: running.split(','), stop: async () => {} } : TestCluster.start(javaOptions)
}
