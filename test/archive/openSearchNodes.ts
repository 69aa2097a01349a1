import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real OpenSearch, started by a test and ended by it; on this machine alone. */
export interface Node {
  readonly url: string;
  /** Ends it as a machine ends that loses its power. */
  kill(): Promise<void>;
}

const VERSION = '2.19.6';

/** Artifacts of Maven Central; kept outside of the project, so that they are fetched once. */
const CACHE = process.env.VERBATIM_TEST_CACHE ?? join(homedir(), '.cache', 'verbatim-test');
const HOME = join(CACHE, `opensearch-${VERSION}`);
const LAUNCHER = join(import.meta.dirname, 'Launcher.java');

/** Makes OpenSearch ready to be started, or says why it cannot be. */
export function missingForOpenSearch(): string | undefined {
  for (const tool of ['java', 'javac', 'mvn'])
    if (spawnSync(tool, ['-version'], { stdio: 'ignore' }).error !== undefined)
      return `${tool} is not installed`;
  mkdirSync(HOME, { recursive: true });
  const lib = join(HOME, 'lib');
  try {
    if (!existsSync(join(HOME, 'complete'))) {
      writeFileSync(join(HOME, 'pom.xml'), POM);
      const goal = ['-q', '-B', 'dependency:copy-dependencies', `-DoutputDirectory=${lib}`];
      execFileSync('mvn', goal, { cwd: HOME, stdio: 'ignore', timeout: 240_000 });
      writeFileSync(join(HOME, 'complete'), '');
    }
    const compiled = join(HOME, 'classes', 'Launcher.class');
    if (!existsSync(compiled) || statSync(compiled).mtimeMs < statSync(LAUNCHER).mtimeMs)
      execFileSync('javac', ['-d', join(HOME, 'classes'), '-cp', join(lib, '*'), LAUNCHER], {
        stdio: 'ignore',
      });
    return readdirSync(lib).length > 0 ? undefined : 'its artifacts are not there';
  } catch (error) {
    return `its artifacts cannot be had (${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)})`;
  }
}

const dependency = (group: string, artifact: string, version: string) =>
  `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`;

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>verbatim</groupId><artifactId>opensearch</artifactId><version>1</version><dependencies>
${dependency('org.opensearch', 'opensearch', VERSION)}
${dependency('org.opensearch.plugin', 'transport-netty4-client', VERSION)}
${dependency('org.opensearch.plugin', 'analysis-common', VERSION)}
${dependency('org.apache.logging.log4j', 'log4j-core', '2.25.4')}
</dependencies></project>`;

/** Starts so many nodes of one cluster, and answers when all are there. */
export async function startNodes(count: number): Promise<readonly Node[]> {
  const ports = await freePorts(count * 2);
  const seeds =
    count === 1
      ? ''
      : ports
          .slice(count)
          .map((port) => `127.0.0.1:${port}`)
          .join(',');
  const nodes = await Promise.all(
    Array.from({ length: count }, (_, number) =>
      startNode(`node-${number}`, ports[number] ?? 0, ports[count + number] ?? 0, seeds),
    ),
  );
  const [first] = nodes;
  const query = `wait_for_nodes=${count}&wait_for_status=yellow&timeout=60s`;
  await fetch(`${first?.url}/_cluster/health?${query}`);
  return nodes;
}

async function startNode(name: string, http: number, transport: number, seeds: string): Promise<Node> {
  const home = mkdtempSync(join(tmpdir(), 'verbatim-opensearch-'));
  mkdirSync(join(home, 'config'));
  const path = [join(HOME, 'lib', '*'), join(HOME, 'classes')].join(process.platform === 'win32' ? ';' : ':');
  const args = [
    '-Xmx512m',
    '-Xms256m',
    '-cp',
    path,
    'Launcher',
    name,
    home,
    String(http),
    String(transport),
    seeds,
  ];
  const child = spawn('java', args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const clean = () => rmSync(home, { recursive: true, force: true });
  process.once('exit', () => child.kill('SIGKILL'));
  await ready(child);
  return {
    url: `http://127.0.0.1:${http}`,
    kill: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once('exit', () => {
          clean();
          resolve();
        });
        child.kill('SIGKILL');
      }),
  };
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (text: Buffer) => {
      said = (said + text.toString()).slice(-4000);
      if (said.includes('ready')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`OpenSearch ended with ${code}: ${said}`)));
    child.once('error', reject);
  });
}

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve) => {
          const server = createServer();
          server.listen(0, '127.0.0.1', () => resolve(server));
        }),
    ),
  );
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  });
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
