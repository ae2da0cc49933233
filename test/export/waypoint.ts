import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A way to a subgraph on which a test can stand: it sees each page asked for, and can hold it up or cut it. */
export interface Waypoint {
  url: string;
  /** Pages of rows asked for since the last call of `watch`. */
  countPages(): number;
  /** Is told the number of each page from now on, from 1, and waited for. Throws: the connection is cut. */
  watch(onPage: (page: number) => Promise<void> | void): void;
  close(): Promise<void>;
}

/** Opens one before the subgraph at `url`. */
export async function openWaypoint(url: string): Promise<Waypoint> {
  let pages = 0;
  let tell: (page: number) => Promise<void> | void = () => undefined;
  const server = createServer(async (request, response) => {
    const body = await text(request);
    try {
      if (body.includes('endCursor')) await tell((pages += 1));
      const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
    } catch {
      request.socket.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    countPages: () => pages,
    watch: (onPage) => {
      pages = 0;
      tell = onPage;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
