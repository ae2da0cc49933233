/** Takes one line without line break: a JSON object with `message` and, where known, `requestId`, `sector` and `stack`. */
export type Log = (line: string) => unknown;

export interface LogEntry {
  message: string;
  requestId?: string;
  sector?: string;
  stack?: string;
}

/** Writes an entry as one line of JSON, so that what a sector says can forge no line of its own. */
export function writeLog(log: Log, entry: LogEntry): void {
  log(JSON.stringify(entry));
}

/** The log of a gateway that was given none. */
export const logToStandardError: Log = (line) => process.stderr.write(`${line}\n`);
