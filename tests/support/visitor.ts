import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright-core';

export interface Size {
  readonly name: 'desktop' | 'phone';
  readonly width: number;
  readonly height: number;
}

export const SIZES: readonly Size[] = [
  { name: 'desktop', width: 1280, height: 850 },
  { name: 'phone', width: 390, height: 844 },
];

const TIME_ZONE = 'America/New_York';

/** The day that it is where visitors and their companies are. Example: `visitorsToday()` gives `'2026-03-31'`. */
export const visitorsToday = () => new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE }).format();

/** Somebody at a screen: what they do is counted, and what the page complains about is kept. */
export interface Visitor {
  readonly page: Page;
  /** Fields filled in and things pressed so far. */
  readonly interactions: () => number;
  /** Errors and warnings of the console, and faults of the page. */
  readonly complaints: readonly string[];
  press(target: Locator): Promise<void>;
  fill(target: Locator, text: string): Promise<void>;
  /** What axe finds on the page as it stands: nothing, where everybody can use it. */
  barriers(): Promise<readonly string[]>;
  leave(): Promise<void>;
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Opens a page of its own for one person. Example: `const ana = await visit(browser, SIZES[0], application.address);`. */
export async function visit(browser: Browser, size: Size, address: string): Promise<Visitor> {
  const phone = size.name === 'phone';
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width: size.width, height: size.height },
    isMobile: phone,
    hasTouch: phone,
    locale: 'en-US',
    timezoneId: TIME_ZONE,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  let interactions = 0;
  return {
    page,
    interactions: () => interactions,
    complaints,
    async press(target) {
      interactions += 1;
      await (phone ? target.tap() : target.click());
    },
    async fill(target, text) {
      interactions += 1;
      await target.fill(text);
    },
    async barriers() {
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${page.url()} ${id}: ${node.html.slice(0, 160)}`),
      );
    },
    leave: () => context.close(),
  };
}
