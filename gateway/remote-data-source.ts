import type { GraphQLFormattedError } from 'graphql';
import { Pool } from 'undici';
import type { SectorAnswer } from './representations.js';
import { currentRequestId } from './request-id.js';
import { SectorDataSource, type SectorOperation, type SectorOptions } from './sector-data-source.js';
import type { RemoteSector } from './sector.js';

const CONNECTIONS = 64;
const LARGEST_ANSWER_BYTES = 64 * 1024 * 1024;

/** A sector in a process of its own, asked over HTTP on connections that are kept open. */
export class RemoteDataSource extends SectorDataSource {
  private readonly pool: Pool;
  private readonly path: string;

  constructor(sector: RemoteSector, options: SectorOptions) {
    super(sector.name, options);
    const url = new URL(sector.url);
    this.path = url.pathname + url.search;
    this.pool = new Pool(url.origin, { connections: CONNECTIONS, maxResponseSize: LARGEST_ANSWER_BYTES });
  }

  override async close(): Promise<void> {
    await this.pool.destroy();
  }

  protected override async send(
    operation: SectorOperation,
    _request: object,
    signal: AbortSignal,
  ): Promise<SectorAnswer> {
    const { statusCode, body } = await this.pool.request({
      path: this.path,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'x-request-id': currentRequestId(),
      },
      body: JSON.stringify(operation),
      signal,
    });
    return readAnswer(await body.text(), statusCode);
  }
}

/** Reads a GraphQL response, whatever its status: a refused argument comes with 400. Throws on anything else. */
function readAnswer(text: string, statusCode: number): SectorAnswer {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    throw new Error(`status ${statusCode} with a body that is not JSON`);
  }
  if (!isRecord(answer)) throw new Error(`status ${statusCode} with JSON that is no GraphQL response`);
  const data = isRecord(answer.data) ? answer.data : null;
  const errors = Array.isArray(answer.errors) ? answer.errors.filter(isRecord).map(readError) : [];
  if (data === null && errors.length === 0) throw new Error(`status ${statusCode} with neither data nor errors`);
  return errors.length > 0 ? { data, errors } : { data };
}

function readError({ message, path, extensions }: Record<string, unknown>): GraphQLFormattedError {
  return {
    message: String(message),
    path: Array.isArray(path) ? path : undefined,
    extensions: isRecord(extensions) ? { code: extensions.code } : undefined,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
