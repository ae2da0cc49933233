import { readSettings } from '../kernel/settings.js';
import { closeTargets, openTargets } from './stores.js';

/** Opens every store, which migrates it, and closes it again. */
export async function migrate(): Promise<void> {
  const targets = await openTargets(readSettings(process.env), null);
  await closeTargets(targets);
  for (const { subgraph } of targets) process.stdout.write(`${subgraph.name}: lageret er klar\n`);
}
