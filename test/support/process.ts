import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../kernel/root.js';
import { SECTORS, type SectorName } from '../../kernel/sectors.js';
import type { StoreAddress } from '../../kernel/store/address.js';
import type { Engine } from './engines.js';
import type { Answer, Hub } from './hub.js';

const START_PATIENCE_MS = 120_000;

/** A `tvaers` process that serves. */
export interface ServingProcess {
  url: string;
  child: ChildProcess;
  /** Ends it as a service manager would; answers its exit code. */
  stop(): Promise<number | null>;
}

export interface FinishedProcess {
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

type Environment = Record<string, string>;

function startProcess(args: readonly string[], environment: Environment, cwd = PACKAGE_ROOT): ChildProcess {
  return spawn(process.execPath, [join(PACKAGE_ROOT, 'bin', 'tvaers.js'), ...args], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs a `tvaers` command to its end. */
export async function runTvaers(
  args: readonly string[],
  environment: Environment = {},
  cwd?: string,
): Promise<FinishedProcess> {
  const child = startProcess(args, environment, cwd);
  const output = { stdout: '', stderr: '' };
  child.stdout!.on('data', (chunk) => (output.stdout += String(chunk)));
  child.stderr!.on('data', (chunk) => (output.stderr += String(chunk)));
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { exitCode, ...output };
}

/** Starts a `tvaers` process and waits for the line in which it says its address. */
export async function serveTvaers(args: readonly string[], environment: Environment): Promise<ServingProcess> {
  const child = startProcess(args, environment);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`no address within ${START_PATIENCE_MS} ms: ${said}`));
    }, START_PATIENCE_MS);
    const hear = (chunk: unknown): void => {
      said += String(chunk);
      const address = /(http:\/\/\S+)\n/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    };
    child.stdout!.on('data', hear);
    child.stderr!.on('data', hear);
    void ended.then((code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
  return {
    url,
    child,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** `mysql://…` or `sqlite:…` of an address. */
export function writeStoreAddress(address: StoreAddress): string {
  if (address.engine === 'sqlite') return `sqlite:${address.path}`;
  return `mysql://${address.user}:${address.password}@${address.host}:${address.port}/${address.database}`;
}

export const settingOf = (sector: SectorName, what: 'URL' | 'DATABASE_URL'): string =>
  `${sector.toUpperCase().replace('-', '_')}_${what}`;

/** An engine that remembers the places it gives a hub's sectors, so that a command line beside the hub finds them. */
export function rememberAddresses(engine: Engine): { engine: Engine; readEnvironment(): Promise<Environment> } {
  // The sectors of a hub take their addresses in the order of SECTORS.
  const addresses: Promise<StoreAddress>[] = [];
  const createAddress = (): Promise<StoreAddress> => {
    addresses.push(engine.createAddress());
    return addresses.at(-1)!;
  };
  const readEnvironment = async (): Promise<Environment> => {
    const settings = SECTORS.map(async (sector, at) => [
      settingOf(sector, 'DATABASE_URL'),
      writeStoreAddress(await addresses[at]!),
    ]);
    return Object.fromEntries(await Promise.all(settings)) as Environment;
  };
  return { engine: { ...engine, createAddress }, readEnvironment };
}

/** Asks a hub over HTTP. */
export async function askOverHttp(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

/** The distributed set: three subgraph processes on stores of their own, filled with the facts that ship, and a gateway process. */
export async function openDistributedHub(
  engine: Engine,
): Promise<Hub & { subgraphs: Record<SectorName, ServingProcess>; gateway: ServingProcess }> {
  const started = await Promise.all(
    SECTORS.map(async (sector) => {
      const address = writeStoreAddress(await engine.createAddress());
      return [
        sector,
        await serveTvaers(['subgraph', sector, '--port', '0'], { [settingOf(sector, 'DATABASE_URL')]: address }),
      ] as const;
    }),
  );
  const subgraphs = Object.fromEntries(started) as Record<SectorName, ServingProcess>;
  const gateway = await serveTvaers(
    ['gateway'],
    Object.fromEntries(started.map(([sector, { url }]) => [settingOf(sector, 'URL'), url])),
  );
  return {
    subgraphs,
    gateway,
    ask: (query, variables) => askOverHttp(gateway.url, query, variables),
    close: async () => {
      await gateway.stop();
      await Promise.all(Object.values(subgraphs).map((subgraph) => subgraph.stop()));
    },
  };
}
