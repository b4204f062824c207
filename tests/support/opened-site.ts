import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { startTestApplication, type TestApplication } from './application.ts';
import { launchBrowser } from './chromium.ts';
import { type Size, type Visitor, visit } from './visitor.ts';

/** The application with its screens, and a browser to visit it. */
export interface OpenedSite {
  readonly address: string;
  visit(size: Size): Promise<Visitor>;
  /** Sends what a script would send, as whoever is signed in. */
  send<T = { readonly id: string }>(
    visitor: Visitor,
    path: string,
    data: object,
    method?: 'POST' | 'PUT',
  ): Promise<T>;
}

/** Opens the site before the tests of a file and closes it after them. Example: `const site = openedSite();`. */
export function openedSite(): OpenedSite {
  let application: TestApplication;
  let browser: Browser;
  beforeAll(async () => {
    application = await startTestApplication();
    browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await application.stop();
  });
  return {
    get address() {
      return application.address;
    },
    visit: (size) => visit(browser, size, application.address),
    async send({ page }, path, data, method = 'POST') {
      const headers = { 'idempotency-key': crypto.randomUUID(), origin: application.address };
      const answer = await page.request.fetch(`/api/v1${path}`, { method, headers, data });
      if (!answer.ok()) throw new Error(`${method} ${path}: ${await answer.text()}`);
      return answer.json();
    },
  };
}
