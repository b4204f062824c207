import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/** The header in which sign-in finds the caller's address; whatever a caller writes there is overwritten. */
export const ADDRESS_HEADER = 'x-drawbook-address';

/** The request with the address that it came from, by which sign-in limits attempts. */
export function withAddress(context: Context): Request {
  const { incoming } = (context.env ?? {}) as Partial<HttpBindings>;
  const headers = new Headers(context.req.raw.headers);
  headers.set(ADDRESS_HEADER, incoming?.socket.remoteAddress ?? '127.0.0.1');
  return new Request(context.req.raw, { headers });
}
