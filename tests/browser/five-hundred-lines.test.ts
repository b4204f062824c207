import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openedSite } from '#tests/support/opened-site.ts';
import { signUp } from '#tests/support/sign-up.ts';
import { SIZES, type Size, type Visitor } from '#tests/support/visitor.ts';

const site = openedSite();

const [DESKTOP] = SIZES as readonly [Size, Size];

/** Somebody at a contract of 500 lines of 1,000.00 with 10% held, and the address of that contract. */
async function longContract(name: string): Promise<{ readonly ana: Visitor; readonly estimate: string }> {
  const ana = await site.visit(DESKTOP);
  await signUp(ana, `${name}@example.com`);
  const id = await ana.page.evaluate(async () => {
    const send = async (path: string, body: object) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
      const answer = await fetch(`/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      return (await answer.json()) as { id: string };
    };
    const customer = await send('/customers', { name: 'School District 5' });
    const lines = Array.from({ length: 500 }, (_, at) => ({
      description: `Item ${at + 1}.`,
      quantity: '1',
      unitPrice: '1000',
    }));
    const retainage = { kind: 'flat', rate: '10' };
    const terms = { customerId: customer.id, estimateDate: '2026-03-02' };
    return (await send('/estimates', { ...terms, title: 'A long job', lines, retainage })).id;
  });
  return { ana, estimate: `/estimates/${id}` };
}

/** From now on, notes each row of the grid and of the tables beside it that is drawn again. */
async function watchRows(page: Page): Promise<void> {
  await page.evaluate(() => {
    const drawn = new Set<Element>();
    const note = (records: MutationRecord[]) => {
      for (const { target } of records) {
        const row = (target instanceof Element ? target : target.parentElement)?.closest('tbody tr');
        if (row) drawn.add(row);
      }
    };
    const what = { subtree: true, childList: true, characterData: true, attributes: true };
    new MutationObserver(note).observe(document.body, what);
    Object.assign(window, { drawn });
  });
}

/** The lines whose rows were drawn again. */
const drawnRows = (page: Page) =>
  page.evaluate(() =>
    [...(window as unknown as { drawn: Set<Element> }).drawn].flatMap((row) => {
      const typed = [...row.querySelectorAll('input')].map(({ value }) => value);
      return /Item \d+(?=\.)/.exec([row.textContent, ...typed].join(' ')) ?? [];
    }),
  );

test('a price is typed: its own row follows, and no other', async () => {
  const { ana, estimate } = await longContract('price');
  const { page } = ana;
  await page.goto(`${estimate}/edit`);
  const price = page.getByLabel('Unit price, Item 3.', { exact: true });
  await price.click();
  await page.getByText('500,000.00').first().waitFor();
  await watchRows(page);
  await page.keyboard.type('1234.5');
  await page.getByText('500,234.50').first().waitFor();
  expect(await drawnRows(page)).toEqual(['Item 3']);
  expect(await page.getByRole('grid').locator('tbody tr').count()).toBeLessThan(60);
  expect(ana.complaints).toEqual([]);
  await ana.leave();
});

test('progress is typed line by line: the bill beside it draws that one line', async () => {
  const { ana, estimate } = await longContract('by.line');
  const { page, press } = ana;
  await page.goto(`${estimate}/bill`);
  await press(page.getByText('By line', { exact: true }));
  await page.getByLabel('Percent complete to date, Item 1.', { exact: true }).click();
  await page.keyboard.type('50');
  const preview = page.getByRole('region', { name: 'Preview of the bill' });
  await preview.getByText('450.00', { exact: true }).waitFor();
  await page.getByLabel('Percent complete to date, Item 3.', { exact: true }).click();
  await watchRows(page);
  await page.keyboard.type('25');
  await preview.getByText('675.00', { exact: true }).waitFor();
  expect([...new Set(await drawnRows(page))]).toEqual(['Item 3']);
  expect(ana.complaints).toEqual([]);
  await ana.leave();
});

test('an application is typed: its totals follow, and of its lines only the one', async () => {
  const { ana, estimate } = await longContract('application');
  const { page, press } = ana;
  await page.goto(`${estimate}/bill`);
  await press(page.getByText('Application', { exact: true }));
  await page.getByLabel('New work this period, Item 3.', { exact: true }).click();
  await watchRows(page);
  await page.keyboard.type('250');
  await page.getByRole('region', { name: 'Preview of the bill' }).getByText('225.00').first().waitFor();
  expect([...new Set(await drawnRows(page))]).toEqual(['Item 3']);
  expect(ana.complaints).toEqual([]);
  await ana.leave();
});
