import { TvaersError } from '../kernel/errors.js';
import { SECTORS } from '../kernel/sectors.js';
import { parsePort, readSettings } from '../kernel/settings.js';
import { closeTargets, openTarget, openTargets, SHIPPED_FACTS, startHub, startSubgraph } from './hub.js';
import { SUBGRAPHS } from './sectors.js';

/** The whole hub: subgraphs whose address is set are called there, the others run in this process. */
export async function serve(): Promise<void> {
  const settings = readSettings(process.env);
  const local = SUBGRAPHS.filter(({ name }) => settings.subgraphUrls[name] === null);
  const targets = await openTargets(settings, SHIPPED_FACTS, local);
  const gateway = await startHub(settings, targets).catch(async (error: unknown) => {
    await closeTargets(targets);
    throw error;
  });
  process.stdout.write(`Tværs svarer på ${gateway.url}\n`);
  await untilStopped();
  await gateway.stop();
  await closeTargets(targets);
}

/** The gateway alone: every subgraph's address must be set. */
export async function runGateway(): Promise<void> {
  const settings = readSettings(process.env);
  const missing = SECTORS.filter((name) => settings.subgraphUrls[name] === null);
  if (missing.length > 0) {
    const names = missing.map((name) => `${name.toUpperCase().replace('-', '_')}_URL`);
    throw new TvaersError(
      'BAD_SETTING',
      `${new Intl.ListFormat('da').format(names)} mangler. Skriv sektorens adresse, fx http://127.0.0.1:4001/graphql.`,
    );
  }
  const gateway = await startHub(settings, []);
  process.stdout.write(`Indgangen svarer på ${gateway.url}\n`);
  await untilStopped();
  await gateway.stop();
}

/** One subgraph as a process of its own, for a gateway elsewhere. */
export async function serveOneSubgraph(name: string, port: string): Promise<void> {
  const subgraph = SUBGRAPHS.find((candidate) => candidate.name === name);
  if (subgraph === undefined) {
    throw new TvaersError('BAD_USER_INPUT', `Sektoren "${name}" findes ikke. Vælg en af: ${SECTORS.join(', ')}.`);
  }
  const settings = readSettings(process.env);
  const address = { host: settings.host, port: parsePort(port, '--port') };
  const target = await openTarget(subgraph, settings.stores[subgraph.name], SHIPPED_FACTS);
  const server = await startSubgraph(target, address).catch(async (error: unknown) => {
    await closeTargets([target]);
    throw error;
  });
  process.stdout.write(`Sektoren ${name} svarer på ${server.url}\n`);
  await untilStopped();
  await server.stop();
  await closeTargets([target]);
}

/** Waits for the signal to stop; a second signal, of either kind, ends the process at once. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    const signals = ['SIGINT', 'SIGTERM'] as const;
    const stop = (): void => {
      for (const signal of signals) process.off(signal, stop);
      resolve();
    };
    for (const signal of signals) process.on(signal, stop);
  });
}
