import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const here = fileURLToPath(new URL('.', import.meta.url))
const output = fileURLToPath(new URL('../.output/cluster/', import.meta.url))
const run = promisify(execFile)

/** A machine that runs other tests beside these starts three nodes slowly. */
const startMs = 600_000

/**
 * Three nodes share a machine with 4 GB to spare: a small heap each, and threads that collect garbage or compile code
 * for hours of work are left out, since a node lives for minutes.
 */
const briefly = ['-Xms256m', '-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1']

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

/** The classes and jars that a node is started from: Maven fetches the jars once, the JDK compiles one file. */
async function classPath(): Promise<string> {
  const list = join(output, 'classpath.txt')
  const classes = join(output, 'classes')
  await mkdir(classes, { recursive: true })
  if (!existsSync(list)) {
    const goal = [
      '-q',
      '-f',
      join(here, 'pom.xml'),
      'dependency:build-classpath',
      `-Dmdep.outputFile=${list}`,
    ]
    await run('mvn', goal)
  }
  const jars = (await readFile(list, 'utf8')).trim()
  const source = join(here, 'nodes', 'ClusterNode.java')
  const compiled = await stat(join(classes, 'ClusterNode.class')).catch(() => null)
  if (!compiled || compiled.mtimeMs < (await stat(source)).mtimeMs)
    await run('javac', ['-cp', jars, '-d', classes, source])
  return `${classes}:${jars}`
}

/** Asks a node by its own interface. */
export async function callNode(
  url: string,
  path: string,
  method = 'GET',
  body?: object,
): Promise<Record<string, unknown>> {
  const response = await fetch(`${url}${path}`, {
    method,
    ...(body ? { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } } : {}),
  })
  return (await response.json()) as Record<string, unknown>
}

interface TestNode {
  name: string
  url: string
  transport: number
  process: ChildProcess | null
}

/** Three real nodes of OpenSearch, a process each, on free ports of this machine. */
export class TestCluster {
  readonly nodes: TestNode[]
  private readonly home: string
  private readonly classes: string
  private readonly javaOptions: readonly string[]

  private constructor(nodes: TestNode[], home: string, classes: string, javaOptions: readonly string[]) {
    this.nodes = nodes
    this.home = home
    this.classes = classes
    this.javaOptions = javaOptions
  }

  /** Starts all nodes and waits until they have found each other. */
  static async start(javaOptions: readonly string[] = briefly): Promise<TestCluster> {
    const [classes, home] = await Promise.all([classPath(), mkdtemp(join(tmpdir(), 'passerelle-cluster-'))])
    const nodes: TestNode[] = []
    for (const name of ['n1', 'n2', 'n3']) {
      const url = `http://127.0.0.1:${await freePort()}`
      nodes.push({ name, url, transport: await freePort(), process: null })
    }
    const cluster = new TestCluster(nodes, home, classes, javaOptions)
    for (const node of nodes) cluster.startNode(node)
    await cluster.waitFor('wait_for_nodes=3')
    return cluster
  }

  get urls(): string[] {
    return this.nodes.map(({ url }) => url)
  }

  /** Starts a node, or starts it again with what it had on disk. */
  startNode(node: TestNode): void {
    const { name, url, transport } = node
    const seeds = this.nodes.map((each) => `127.0.0.1:${each.transport}`).join(',')
    const names = this.nodes.map((each) => each.name).join(',')
    const settings = [name, join(this.home, name), new URL(url).port, String(transport), seeds, names]
    node.process = spawn('java', [...this.javaOptions, '-cp', this.classes, 'ClusterNode', ...settings], {
      // The node ends when this end of the pipe is closed.
      stdio: ['pipe', 'ignore', 'ignore'],
    })
  }

  /** Ends a node as a power cut does. */
  async kill(node: TestNode): Promise<void> {
    const { process } = node
    node.process = null
    if (!process || process.exitCode !== null) return
    process.kill('SIGKILL')
    await once(process, 'exit')
  }

  /** Stops a node for a while, without closing its connections. */
  pause(node: TestNode): void {
    node.process?.kill('SIGSTOP')
  }

  resume(node: TestNode): void {
    node.process?.kill('SIGCONT')
  }

  /** Asks the cluster by its own interface. */
  call(path: string, method = 'GET', body?: object): Promise<Record<string, unknown>> {
    const alive = this.nodes.find(({ process }) => process !== null)
    return callNode(alive?.url ?? '', path, method, body)
  }

  /** Waits until the cluster's health is as asked for. @param condition such as `wait_for_status=green` */
  async waitFor(condition: string): Promise<void> {
    const deadline = Date.now() + startMs
    for (;;) {
      const health = await this.call(`/_cluster/health?${condition}&timeout=10s`).catch(() => null)
      if (health && health.timed_out === false) return
      if (Date.now() > deadline) throw new Error(`the cluster is not as asked for: ${condition}`)
      await setTimeout(500)
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.nodes.map((node) => this.kill(node)))
    await rm(this.home, { recursive: true, force: true })
  }
}
