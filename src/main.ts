import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { makePacket } from '#actions/make-packet.ts';
import { makeReportFile } from '#actions/reports/make-report-file.ts';
import type { Services } from '#actions/services.ts';
import { takeUpMaking } from '#actions/take-up-making.ts';
import { migrate } from '#db/migrate.ts';
import type { Database } from '#db/open.ts';
import { allRoutes } from '#http/all-routes.ts';
import { createApp } from '#http/app.ts';
import { createIdentifier } from '#http/identify.ts';
import { serveScreens } from '#http/screens.ts';
import { createSignIn } from '#http/sign-in.ts';
import { type Announcements, createAnnouncements } from '#io/announcements.ts';
import { dayIn } from '#io/day-in.ts';
import { timeOrderedIds } from '#io/ids.ts';
import { keptSecret } from '#io/kept-secret.ts';
import type { Log } from '#io/log.ts';
import type { Settings } from '#io/settings.ts';
import { createTraffic, type Traffic } from '#io/traffic.ts';
import { type Background, createBackground } from './background.ts';
import { connect } from './connect.ts';
import { createPrintQueue, type PrintQueue } from './print-queue.ts';

export interface Application {
  /** Where it listens, for this machine. */
  readonly address: string;
  /** Settles when the database has ended under it, after which it can only be stopped. */
  readonly lost: Promise<void>;
  stop(): Promise<void>;
}

/** What only the tests compose differently; no setting can. */
export interface Composition {
  /** Whether sign-in and sign-up count the attempts of an address. */
  readonly rateLimit: boolean;
  readonly now: () => Date;
}

const AS_SHIPPED: Composition = { rateLimit: true, now: () => new Date() };

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

const SCREENS = fileURLToPath(new URL('../dist/web', import.meta.url));

interface Parts extends Composition {
  readonly settings: Settings;
  readonly database: Database;
  readonly printing: PrintQueue;
  readonly background: Background;
  readonly announcements: Announcements;
  readonly traffic: Traffic;
  readonly log: Log;
}

function compose(parts: Parts): Hono {
  const { settings, database, printing, background, announcements, traffic, log, rateLimit, now } = parts;
  const ids = timeOrderedIds();
  const services: Services = {
    database,
    now,
    today: (timeZone) => dayIn(timeZone, now()),
    newId: () => ids.next(),
    announcements,
    mostFileBytes: settings.mostFileBytes,
    mostPacketBytes: settings.mostPacketBytes,
    printLater: printing.later,
    packetLater: (acting, packetId) =>
      background.later('A packet could not be made', () => makePacket(services, acting, packetId)),
    reportFileLater: (acting, fileId) =>
      background.later('A file of a report could not be made', () =>
        makeReportFile(services, acting, fileId),
      ),
  };
  background.later('What was being made could not be taken up again', () => takeUpMaking(services));
  const baseUrl = settings.publicUrl;
  const signIn = createSignIn({
    database,
    baseUrl,
    secret: settings.secret ?? keptSecret(settings.dataFolder),
    rateLimit,
  });
  const identifier = createIdentifier(services, signIn);
  const routes = allRoutes(services, signIn, identifier);
  const report = (message: string, facts: Record<string, unknown>) => log.error(message, facts);
  const app = createApp({
    routes,
    identifier,
    signIn,
    today: services.today,
    newId: services.newId,
    baseUrl,
    mostFileBytes: settings.mostFileBytes,
    report,
    enter: traffic.enter,
  });
  app.get('/healthz', async (context) => {
    const healthy = await database.pool.query('select 1').catch(() => undefined);
    return context.json({ database: healthy ? 'up' : 'down' }, healthy ? 200 : 503);
  });
  // Where only the API is wanted, the screens are not built.
  if (existsSync(SCREENS)) serveScreens(app, SCREENS);
  return app;
}

/** Puts Drawbook together and starts it: database, tables, HTTP. */
export async function startApplication(
  settings: Settings,
  log: Log,
  composition: Composition = AS_SHIPPED,
): Promise<Application> {
  const { database, lost, close } = await connect(settings, log);
  try {
    const ran = await migrate(database);
    if (ran.length > 0) log.info('The tables were brought up to date', { migrations: ran });
    const traffic = createTraffic();
    const printing = createPrintQueue(database, composition.now, log, traffic.quiet);
    const background = createBackground(log, traffic.quiet);
    const announcements = createAnnouncements();
    const app = compose({
      ...composition,
      settings,
      database,
      printing,
      background,
      announcements,
      traffic,
      log,
    });
    const server = await listen(app, settings);
    return {
      address: `http://localhost:${settings.port}`,
      lost,
      stop: async () => {
        announcements.end();
        await closeServer(server);
        await printing.stop();
        await background.stop();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
