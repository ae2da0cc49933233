import type { FinishedProcess } from '../support/process.js';

/** A line of `tvaers import --json`. */
export interface ImportLine {
  file: string;
  kind?: string;
  document?: string;
  inserted?: number;
  updated?: number;
  unchanged?: number;
  issues?: { kind: string; severity: string; message: string; line: number | null }[];
  error?: { code: string; message: string };
}

/** What a process said of each file under --json. */
export function readLines({ stdout }: FinishedProcess): ImportLine[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ImportLine);
}

/** Inserted, updated and unchanged records, file by file. */
export function readCounts(finished: FinishedProcess): (number | undefined)[][] {
  return readLines(finished).map(({ inserted, updated, unchanged }) => [inserted, updated, unchanged]);
}

/** Takes what this process writes until it is stopped. */
export function listenToOutput(): { said: { stdout: string; stderr: string }; stop: () => void } {
  const said = { stdout: '', stderr: '' };
  const restore = (['stdout', 'stderr'] as const).map((name) => {
    const { write } = process[name];
    process[name].write = (text: string | Uint8Array) => {
      said[name] += String(text);
      return true;
    };
    return () => void (process[name].write = write);
  });
  return { said, stop: () => restore.forEach((undo) => undo()) };
}
