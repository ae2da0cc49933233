import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { TvaersError } from '../kernel/errors.js';
import { type Log, writeLog } from './log.js';
import { type SectorAnswer, dedupeRepresentations, expandEntities } from './representations.js';
import { currentRequestId } from './request-id.js';
import type { SectorName } from './sector.js';

export interface SectorOptions {
  /** The longest a sector may take for one operation, in milliseconds. */
  timeoutMs: number;
  /** How many fields one client request may have resolved in one sector of this process. */
  fieldsPerRequest: number;
  log: Log;
}

/** An operation as the query plan sends it to one sector. */
export interface SectorOperation {
  query: string;
  variables: Record<string, unknown>;
  operationName?: string;
}

/**
 * What holds for a sector near and far: it is asked for each entity once, it has a time limit, and when it fails
 * the client gets SECTOR_UNAVAILABLE, once a request, with the name of the sector and nothing else of it.
 */
export abstract class SectorDataSource implements GraphQLDataSource {
  private readonly failed = new WeakSet<object>();

  protected constructor(
    readonly name: SectorName,
    protected readonly options: SectorOptions,
  ) {}

  /** Sends one operation. `request` is the same object for all operations of one client request. Throws when there is no answer. */
  protected abstract send(operation: SectorOperation, request: object, signal: AbortSignal): Promise<SectorAnswer>;

  /** Lets go of connections; what is still under way is cut. */
  abstract close(): Promise<void>;

  async process(options: GraphQLDataSourceProcessOptions): Promise<SectorAnswer> {
    const { query = '', operationName, variables: asked = {} } = options.request;
    const request = 'incomingRequestContext' in options ? options.incomingRequestContext : options.context;
    // A sector that has just run out of time would only hold the same request up once more.
    if (this.failed.has(request)) return {};
    const { variables, positions } = dedupeRepresentations(asked);
    try {
      const answer = await this.sendInTime({ query, variables, operationName }, request);
      return positions === null ? answer : expandEntities(answer, positions);
    } catch (cause) {
      return this.refuse(request, cause);
    }
  }

  /** Whether the sector answers at all within the time limit. */
  async checkReady(): Promise<boolean> {
    try {
      const answer = await this.sendInTime({ query: '{__typename}', variables: {} }, {});
      return answer.data?.__typename !== undefined;
    } catch {
      return false;
    }
  }

  private refuse(request: object, cause: unknown): SectorAnswer {
    if (this.failed.has(request)) return {};
    this.failed.add(request);
    writeLog(this.options.log, {
      message: `No answer from the sector: ${cause instanceof Error ? cause.message : String(cause)}`,
      requestId: currentRequestId(),
      sector: this.name,
    });
    const message = `The sector ${this.name} does not answer right now. Its fields are null here, the other sectors' are complete. Try again later.`;
    return { errors: [new TvaersError('SECTOR_UNAVAILABLE', message)] };
  }

  private async sendInTime(operation: SectorOperation, request: object): Promise<SectorAnswer> {
    const { timeoutMs } = this.options;
    const stop = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        const error = new Error(`no answer within ${timeoutMs} ms`);
        stop.abort(error);
        reject(error);
      }, timeoutMs);
    });
    try {
      return await Promise.race([this.send(operation, request, stop.signal), late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
