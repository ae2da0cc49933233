import type { RequestHandler } from 'express';
import type { SectorDataSource } from './sector-data-source.js';

/** `/healthz`: the process lives. */
export const answerHealth: RequestHandler = (_request, response) => {
  response.json({ status: 'ok' });
};

/** `/readyz`: 200 when every sector answers within its time limit, else 503; either way it says which. */
export function answerReadiness(sectors: readonly SectorDataSource[]): RequestHandler {
  return async (_request, response) => {
    const states = await Promise.all(
      sectors.map(async (sector) => [sector.name, (await sector.checkReady()) ? 'ok' : 'unavailable'] as const),
    );
    const ready = states.every(([, state]) => state === 'ok');
    response
      .status(ready ? 200 : 503)
      .json({ status: ready ? 'ok' : 'unavailable', sectors: Object.fromEntries(states) });
  };
}
