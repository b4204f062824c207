import { Agent, type IncomingHttpHeaders, request } from 'node:http';

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type ApiClient = (
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<Answered>;

/** Speaks HTTP as plainly as Node can, over connections that stay open: the client's own cost is in every figure. */
export function apiClient(address: string): ApiClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  return (method, path, body, headers = {}) =>
    new Promise((answered, failed) => {
      const text = body === undefined ? '' : JSON.stringify(body);
      const typed = text === '' ? {} : { 'content-type': 'application/json', 'content-length': text.length };
      const asked = request(
        `${address}/api/v1${path}`,
        { method, agent, headers: { ...typed, ...headers } },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', failed);
          response.on('end', () =>
            answered({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(chunks).toString(),
            }),
          );
        },
      );
      asked.on('error', failed);
      asked.end(text);
    });
}

/** The answer as JSON; anything but a success ends the measurement, because a figure about errors says nothing. */
export function jsonOf<Body>({ status, body }: Answered): Body {
  if (status < 200 || status > 299) throw new Error(`The server answered ${status}: ${body.slice(0, 500)}`);
  return JSON.parse(body) as Body;
}
