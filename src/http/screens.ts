import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';

const FOREVER = 'public, max-age=31536000, immutable';

/** Serves the built screens: files by their name, and the one page for every address that the router knows. */
export function serveScreens(app: Hono, folder: string): void {
  app.use('/assets/*', async (context, next) => {
    await next();
    if (context.res.ok) context.res.headers.set('cache-control', FOREVER);
  });
  app.use('*', serveStatic({ root: folder }));
  // A part of screens that were built anew since is gone, and no page stands in for it.
  app.get('/assets/*', (context) => context.notFound());
  app.get('*', serveStatic({ root: folder, path: 'index.html' }));
}
