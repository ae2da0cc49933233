import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TvaersError } from './errors.js';

/**
 * Lets a server listen and answers the port it got (0 lets the system choose a free one).
 * BAD_SETTING, in Danish, where HOST or PORT cannot be listened on.
 */
export async function listen(server: Server, host: string, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    const fail = (error: unknown): void => reject(describeListenError(error, host, port));
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      resolve();
    });
  });
  return (server.address() as AddressInfo).port;
}

function describeListenError(error: unknown, host: string, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return new TvaersError(
      'BAD_SETTING',
      `PORT=${port} er optaget af et andet program. Stop det, eller vælg en anden port.`,
    );
  }
  if (code === 'EACCES') {
    return new TvaersError('BAD_SETTING', `PORT=${port} må denne bruger ikke lytte på. Vælg en port fra 1024 og op.`);
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new TvaersError(
      'BAD_SETTING',
      `HOST=${host} er ikke en adresse på denne maskine. Brug 127.0.0.1 eller 0.0.0.0.`,
    );
  }
  return error;
}
