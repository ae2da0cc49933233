import type { ErrorCode } from '../../kernel/errors.js';

/** Why a table is not given: what goes out as the answer, or as a cut stream where bytes have gone out already. */
export class ExportRefusal extends Error {
  constructor(
    readonly status: 400 | 404 | 405 | 500 | 503,
    readonly code: ErrorCode | 'NOT_FOUND' | 'INTERNAL_SERVER_ERROR' | 'METHOD_NOT_ALLOWED',
    message: string,
  ) {
    super(message);
    this.name = 'ExportRefusal';
  }
}

/** A request that cannot be understood: the sentence names the parameter, its value and what fits. */
export const refuseInput = (message: string): ExportRefusal => new ExportRefusal(400, 'BAD_USER_INPUT', message);
