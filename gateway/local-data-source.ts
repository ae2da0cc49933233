import { type DocumentNode, type GraphQLError, execute, parse, validate } from 'graphql';
import { LRUCache } from 'lru-cache';
import { TvaersError } from '../kernel/errors.js';
import { ExecutionBudget, guardSchema } from './execution-budget.js';
import type { SectorAnswer } from './representations.js';
import { SectorDataSource, type SectorOperation, type SectorOptions } from './sector-data-source.js';
import type { LocalSector } from './sector.js';

const KEPT_DOCUMENTS = 500;

interface RequestState {
  context: unknown;
  purse: { fields: number };
}

/**
 * A sector in this process. Operations of the query plan come again and again, so their parsed and validated
 * documents are kept; all operations of one client request share one context, and so its loaders.
 */
export class LocalDataSource extends SectorDataSource {
  private readonly documents = new LRUCache<string, DocumentNode>({ max: KEPT_DOCUMENTS });
  private readonly requests = new WeakMap<object, RequestState>();

  constructor(
    private readonly sector: LocalSector,
    options: SectorOptions,
  ) {
    super(sector.name, options);
    guardSchema(sector.schema);
  }

  override async close(): Promise<void> {}

  protected override async send(
    operation: SectorOperation,
    request: object,
    signal: AbortSignal,
  ): Promise<SectorAnswer> {
    const { document, errors } = this.readDocument(operation.query);
    if (!document) return { errors };
    const { context, purse } = this.openRequest(request);
    return new Promise((resolve, reject) => {
      const budget = new ExecutionBudget(purse, performance.now() + this.options.timeoutMs, () =>
        resolve(this.refuseSize()),
      );
      signal.addEventListener('abort', () => budget.stop(), { once: true });
      const result = execute({
        schema: this.sector.schema,
        document,
        rootValue: budget,
        contextValue: context,
        variableValues: operation.variables,
        operationName: operation.operationName,
      });
      Promise.resolve(result).then(resolve, reject);
    });
  }

  private openRequest(request: object): RequestState {
    let state = this.requests.get(request);
    if (!state) {
      state = { context: this.sector.createContext(), purse: { fields: this.options.fieldsPerRequest } };
      this.requests.set(request, state);
    }
    return state;
  }

  private refuseSize(): SectorAnswer {
    const message = `The query makes the sector ${this.name} look up more than ${this.options.fieldsPerRequest} fields. Nest fewer lists, or ask for smaller pages.`;
    return { errors: [new TvaersError('QUERY_TOO_LARGE', message)] };
  }

  private readDocument(query: string): { document?: DocumentNode; errors?: readonly GraphQLError[] } {
    const kept = this.documents.get(query);
    if (kept) return { document: kept };
    const document = parse(query);
    const errors = validate(this.sector.schema, document);
    if (errors.length > 0) return { errors };
    this.documents.set(query, document);
    return { document };
  }
}
