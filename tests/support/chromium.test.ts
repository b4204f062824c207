import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './chromium.ts';
import { unpackChromium } from './unpack-chromium.ts';

const bundled = process.platform === 'linux' && process.arch === 'x64';

// The first launch on a machine unpacks 180 MB.
const patient = 60_000;

describe.runIf(bundled)('the browser in node_modules', () => {
  test('is unpacked whole, with libraries and fonts', { timeout: patient }, () => {
    const { executable, libraries, fontsConf } = unpackChromium();
    const startOf = (path: string) => readFileSync(path).subarray(0, 4).toString('latin1');
    expect(startOf(executable)).toBe('\x7fELF');
    expect(startOf(join(libraries, 'libnss3.so'))).toBe('\x7fELF');
    expect(startOf(join(dirname(fontsConf), 'fonts/Open_Sans/OpenSans-Regular.ttf'))).toBe('\0\x01\0\0');
  });
});

describe('a launched browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  }, patient);
  afterAll(() => browser?.close());

  test('draws text', async () => {
    const page = await browser.newPage({ viewport: { width: 200, height: 60 } });
    // There is no picture of a page before its first frame.
    const pictureOf = async (text: string): Promise<Buffer> => {
      await page.setContent(`<p style="font-size: 28px">${text}</p>`);
      await page.evaluate(
        'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))',
      );
      return page.screenshot();
    };
    const blank = await pictureOf('');
    expect((await pictureOf('$60,000.00')).equals(blank)).toBe(false);
    expect(await page.locator('p').textContent()).toBe('$60,000.00');
  });
});
