import { type GraphQLFieldResolver, type GraphQLSchema, defaultFieldResolver, isObjectType } from 'graphql';

const CLOCK_EVERY = 1024;

/**
 * What one operation may still spend. The graph has cycles (a municipality's region's municipalities …), so a short
 * query can ask for millions of fields, and an execution under way cannot be cancelled from outside.
 */
export class ExecutionBudget {
  private stopped = false;

  /**
   * @param purse shared by the operations of one client request
   * @param expiresAt on the clock of `performance.now()`; looked at here because a busy execution starves timers
   * @param onEmpty called once, when the purse is empty
   */
  constructor(
    private readonly purse: { fields: number },
    private readonly expiresAt: number,
    private readonly onEmpty: () => void,
  ) {}

  /** Takes one field; false when the execution is to stop. */
  spend(): boolean {
    if (this.stopped) return false;
    this.purse.fields -= 1;
    if (this.purse.fields < 0) {
      this.stopped = true;
      this.onEmpty();
    } else if (this.purse.fields % CLOCK_EVERY === 0 && performance.now() > this.expiresAt) {
      this.stopped = true;
    }
    return !this.stopped;
  }

  stop(): void {
    this.stopped = true;
  }
}

const guarded = new WeakSet<GraphQLSchema>();

/**
 * Makes every resolver of the schema draw on the budget that an execution is given as its root value. Out of
 * budget, a field stays pending for good: nothing waits for it any more, and the garbage collector takes the rest.
 */
export function guardSchema(schema: GraphQLSchema): void {
  if (guarded.has(schema)) return;
  guarded.add(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields()))
      field.resolve = guardResolver(field.resolve ?? defaultFieldResolver);
  }
}

function guardResolver(resolve: GraphQLFieldResolver<unknown, unknown>): GraphQLFieldResolver<unknown, unknown> {
  return (source, args, context, info) => {
    const budget = info.rootValue;
    if (budget instanceof ExecutionBudget && !budget.spend()) return new Promise(() => undefined);
    return resolve(source, args, context, info);
  };
}
