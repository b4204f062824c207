import type { TestProject } from 'vitest/node';
import { startTestServer, type TestServer } from './test-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

interface Shared {
  readonly starting: ReturnType<typeof startTestServer>;
  users: number;
}

// Vitest runs this file once for every project, and all projects of a run share one PostgreSQL.
const shared = globalThis as { drawbookTestServer?: Shared };

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.drawbookTestServer ??= { starting: startTestServer(), users: 0 };
  const mine = shared.drawbookTestServer;
  mine.users += 1;
  const { server, stop } = await mine.starting;
  project.provide('testServer', server);
  return async () => {
    mine.users -= 1;
    if (mine.users > 0) return;
    delete shared.drawbookTestServer;
    await stop();
  };
}
