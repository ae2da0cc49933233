import { Presets, SingleBar } from 'cli-progress';

/** A progress bar over files, on standard error and only where a person looks at it. */
export interface Progress {
  /** The file now under way. */
  show(name: string): void;
  /** Prints below the bar's own line, and counts the file as done. */
  pause(print: () => void): void;
  stop(): void;
}

export function startProgress(total: number, wanted: boolean): Progress {
  if (!wanted || total < 2 || !process.stderr.isTTY)
    return { show: () => undefined, pause: (print) => print(), stop: () => undefined };
  const bar = new SingleBar(
    {
      format: 'Indlæser [{bar}] {value}/{total} {name}',
      hideCursor: true,
      clearOnComplete: true,
      stream: process.stderr,
    },
    Presets.shades_classic,
  );
  bar.start(total, 0, { name: '' });
  return {
    show: (name) => bar.update({ name }),
    pause: (print) => {
      process.stderr.write('\r\u001B[K');
      print();
      bar.increment();
    },
    stop: () => bar.stop(),
  };
}
