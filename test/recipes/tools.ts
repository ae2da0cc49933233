import { spawn, spawnSync } from 'node:child_process';
import { test } from '@jest/globals';

/** What a program said, and how it ended. */
export interface Said {
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a program to its end. */
export async function runProgram(
  command: string,
  args: readonly string[],
  { cwd, environment = {} }: { cwd?: string; environment?: NodeJS.ProcessEnv } = {},
): Promise<Said> {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...environment } });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (said.stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (said.stderr += String(chunk)));
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('close', resolve);
    child.once('error', reject);
  });
  return { exitCode, ...said };
}

/**
 * `test` where a program is at hand and `probe` succeeds with it. Where it is not: visibly skipped, and under CI=true a
 * failure.
 */
export function testWith(command: string, probe: readonly string[]): typeof test | typeof test.skip {
  if (spawnSync(command, probe, { stdio: 'ignore' }).status === 0) return test;
  if (process.env['CI'] === 'true')
    throw new Error(`${command} ${probe.join(' ')} fails, and under CI its test must run`);
  return test.skip;
}
