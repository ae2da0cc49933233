import { request, type IncomingHttpHeaders } from 'node:http';

/** What a client got of a file. */
export interface Download {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  text: string;
  /** Rows, as the trailer states them; undefined without one. */
  rowCount: string | undefined;
  /** Whether the connection ended as it should. */
  whole: boolean;
}

/** Asks for an address as a client without comfort does, so that trailers and cut connections are seen. */
export function download(url: string | URL, headers: Record<string, string> = {}, method = 'GET'): Promise<Download> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', () => undefined);
      response.on('close', () => {
        const body = Buffer.concat(parts);
        resolve({
          status: response.statusCode!,
          headers: response.headers,
          body,
          text: body.toString('utf8'),
          rowCount: response.trailers['x-row-count'],
          whole: response.complete,
        });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** The rows of an NDJSON file, without its closing line. */
export function readLines(text: string): Record<string, any>[] {
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, any>);
  const closing = lines.pop();
  if (JSON.stringify(Object.keys(closing ?? {})) !== '["rowCount"]') throw new Error('the file has no closing line');
  if (closing!['rowCount'] !== lines.length)
    throw new Error(`${lines.length} rows, but ${closing!['rowCount']} stated`);
  return lines;
}

/** The sentence and code of a refusal. */
export function readRefusal({ text }: Download): { message: string; code: string } {
  const { errors } = JSON.parse(text) as { errors: [{ message: string; extensions: { code: string } }] };
  return { message: errors[0].message, code: errors[0].extensions.code };
}
