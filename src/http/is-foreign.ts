const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a page of another site made the browser send this request with the person's cookie. A script with an
 * API key sends no cookie and may come from anywhere.
 */
export function isForeign(request: Request, baseUrl: string): boolean {
  if (SAFE.has(request.method) || !request.headers.has('cookie')) return false;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  const origin = request.headers.get('origin');
  return origin !== null && origin !== new URL(baseUrl).origin && origin !== new URL(request.url).origin;
}
