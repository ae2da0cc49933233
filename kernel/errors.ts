/**
 * The register of error codes. An error names what, which value, and what to do. These codes pass
 * the gateway unchanged; everything else becomes INTERNAL_SERVER_ERROR with a request id.
 * docs/reference/errors.md is generated from this register.
 */
export const ERROR_CODES = {
  DOCUMENT_EMPTY: 'The file holds no text.',
  DOCUMENT_ENCODING: 'The file is not text in UTF-8, UTF-16 or Windows-1252.',
  DOCUMENT_FORMAT:
    'The file is of a format that is not read (a spreadsheet, a picture, an old Word file), or is damaged, protected, or holds no text (a scan).',
  DOCUMENT_TOO_LARGE: 'The file holds more than any document of these kinds.',
  DOCUMENT_KIND_UNKNOWN: 'The text fits none of the kinds of document the hub reads.',
  DOCUMENT_INCOMPLETE:
    'The document lacks something without which its facts could not be stored right (a date, a municipality, a table).',
  DOCUMENT_CONTRADICTS_OPTIONS: 'What the importer stated (municipality, region, date) is not what the document says.',
  DOCUMENT_FORGOTTEN: 'The document was taken out of the hub with `tvaers forget`; `--again` takes it in anew.',
  UNKNOWN_DOCUMENT: 'No document has that id.',
  TEXT_TOO_LONG: 'A single piece of text is longer than a field of the store holds (64 KB).',
  FILE_NOT_FOUND: 'There is no such file, or it cannot be opened.',
  BAD_SETTING: 'A setting (environment variable) has a value the hub cannot use.',
  STORE_UNREACHABLE: 'A store (database) cannot be opened or reached.',
  BAD_USER_INPUT: 'An argument of a query has a value that cannot be used.',
  UNKNOWN_MUNICIPALITY: 'No municipality has that code or name.',
  QUERY_TOO_LARGE: 'The query is over a limit: tokens, depth, aliases, selections or body size.',
  DATA_CHANGED: 'Documents came in while a table was being written; ask again.',
  SECTOR_UNAVAILABLE: 'One sector did not answer; what the other sectors know is in the answer.',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/**
 * An error a user can act on. `message` says what, which value, and what to do: Danish where it
 * concerns documents and the command line, English in the API. GraphQL reads `extensions.code`.
 */
export class TvaersError extends Error {
  readonly extensions: { code: ErrorCode };

  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'TvaersError';
    this.extensions = { code };
  }
}
