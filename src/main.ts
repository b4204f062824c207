import { once } from 'node:events';
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { migrate } from '#db/migrate.ts';
import type { Log } from '#io/log.ts';
import type { Settings } from '#io/settings.ts';
import { connect } from './connect.ts';

export interface Application {
  /** Where it listens, for this machine. */
  readonly address: string;
  /** Settles when the database has ended under it, after which it can only be stopped. */
  readonly lost: Promise<void>;
  stop(): Promise<void>;
}

// A request that takes longer than this when the server stops is cut off; its transaction is rolled back.
const LONGEST_FAREWELL = 5_000;

async function listen(app: Hono, { port, host }: Settings): Promise<Server> {
  const server = serve({ fetch: app.fetch, port, hostname: host }) as Server;
  try {
    await once(server, 'listening');
    return server;
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const why = code === 'EADDRINUSE' ? 'another program is using it (PORT chooses another)' : message;
    throw new Error(`Drawbook cannot listen on ${host}, port ${port}: ${why}.`, { cause });
  }
}

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const impatience = setTimeout(() => server.closeAllConnections(), LONGEST_FAREWELL);
  await closed;
  clearTimeout(impatience);
}

/** Puts Drawbook together and starts it: database, tables, HTTP. */
export async function startApplication(settings: Settings, log: Log): Promise<Application> {
  const { database, lost, close } = await connect(settings, log);
  try {
    const ran = await migrate(database);
    if (ran.length > 0) log.info('The tables were brought up to date', { migrations: ran });
    const app = new Hono();
    app.get('/healthz', async (context) => {
      const healthy = await database.pool.query('select 1').catch(() => undefined);
      return context.json({ database: healthy ? 'up' : 'down' }, healthy ? 200 : 503);
    });
    const server = await listen(app, settings);
    return {
      address: `http://localhost:${settings.port}`,
      lost,
      stop: async () => {
        await closeServer(server);
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
