import { describe, expect, test } from 'vitest';
import { reportFamily } from '#endpoints/report-family.ts';
import { openedSite } from '#tests/support/opened-site.ts';
import { signUp } from '#tests/support/sign-up.ts';
import { SIZES, type Visitor, visitorsToday } from '#tests/support/visitor.ts';

const site = openedSite();

/** A contract of 10,000,000.00 of which half is billed and 10% held: figures as wide as they come. */
async function billFence(ana: Visitor): Promise<void> {
  const customer = await site.send(ana, '/customers', { name: 'Alder House' });
  const today = visitorsToday();
  const estimate = await site.send(ana, '/estimates', {
    customerId: customer.id,
    title: 'Fence',
    estimateDate: today,
    retainage: { kind: 'flat', rate: '10' },
    lines: [{ description: 'Fence', unitPrice: '10000000' }],
  });
  const basis = { kind: 'percent', percent: '50' };
  await site.send(ana, `/estimates/${estimate.id}/invoices`, { basis, invoiceDate: today, issue: true });
}

/** A fee of the bank, on an account that is added on the way. */
async function writeFee({ page, press, fill }: Visitor): Promise<void> {
  await page.goto('/books/entries/new');
  await press(page.getByRole('button', { name: 'New account', exact: true }));
  await fill(page.getByLabel('Number', { exact: true }), '6100');
  await fill(page.getByLabel('Name', { exact: true }), 'Bank fees');
  await press(page.getByRole('button', { name: 'Add the account', exact: true }));
  await fill(page.getByLabel('What it is for', { exact: true }), 'Fee of the bank');
  await page.getByLabel('Account, line 1', { exact: true }).selectOption({ label: '6100 Bank fees' });
  await fill(page.getByLabel('Debit, line 1', { exact: true }), '12.50');
  await page.getByLabel('Account, line 2', { exact: true }).selectOption({ label: '1000 Bank' });
  await fill(page.getByLabel('Credit, line 2', { exact: true }), '12.50');
  await press(page.getByRole('button', { name: 'Book the entry', exact: true }));
  await page.getByRole('heading', { name: 'Entry 2', exact: true }).waitFor();
}

describe.each(SIZES)('reports on a $name', (size) => {
  test('every report is reached, read by everybody, and opens what is behind a figure', async () => {
    const ana = await site.visit(size);
    const { page, press } = ana;
    const barriers: string[] = [];
    const fits = async () => {
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) barriers.push(`${page.url()} is ${over} wider than the screen`);
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll('table')].some(
          ({ offsetParent: box }) => (box?.scrollWidth ?? 0) > (box?.clientWidth ?? 0),
        ),
      );
      if (cut) barriers.push(`${page.url()} has a table of which the last column is cut off`);
    };
    const look = async () => {
      await expect.poll(() => page.getByText('Loading', { exact: true }).count()).toBe(0);
      barriers.push(...(await ana.barriers()));
      await fits();
    };
    await signUp(ana, `reports.${size.name}@example.com`);
    await billFence(ana);
    await writeFee(ana);
    await look();
    await page.goto('/reports');
    await page.getByRole('heading', { name: 'Reports', exact: true }).waitFor();
    await look();
    for (const { id } of reportFamily) {
      await page.goto(`/reports/${id}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await look();
      if (size.name === 'phone') continue;
      for (const width of [1024, 768]) {
        await page.setViewportSize({ width, height: size.height });
        await page.evaluate(
          () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 100))),
        );
        await fits();
      }
      await page.setViewportSize(size);
    }
    await page.goto('/reports/receivables-ageing');
    await press(page.getByRole('link', { name: '4,500,000.00', exact: true }).first());
    await page.waitForURL(/\/invoices\//);
    await page.goto('/reports/profit-and-loss');
    await page.getByText('4,999,987.50', { exact: true }).first().waitFor();
    await page.getByLabel('Basis', { exact: true }).selectOption('cash');
    await page.getByText('(12.50)', { exact: true }).first().waitFor();

    await page.goto('/reports/cash-view');
    const bars = /^Expected week by week; in the 13 weeks Open invoices \$4,500,000\.00, /;
    await page.getByRole('img', { name: bars }).waitFor();
    expect(await page.getByText(/^Week \d+ · [A-Z][a-z]{2} \d/).count()).toBe(13);

    await page.goto('/reports/journal?from=2026-02-03&to=2026-12-31');
    await press(page.getByRole('link', { name: 'For QuickBooks or Xero', exact: true }));
    await page.getByRole('tab', { name: 'Export', exact: true, selected: true }).waitFor();
    expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('2026-02-03');

    await page.goto('/reports/profit-and-loss');
    await page.getByRole('heading', { level: 1, name: 'Profit and loss', exact: true }).waitFor();
    const saved = page.waitForEvent('download');
    await press(page.getByRole('button', { name: 'Excel', exact: true }));
    expect((await saved).suggestedFilename()).toMatch(/^Profit-and-loss-\d{4}-\d\d-\d\d\.xlsx$/);
    expect(barriers).toEqual([]);
    expect(ana.complaints).toEqual([]);
    await ana.leave();
  });
});

/** A ledger of more than a thousand lines, by hand. */
async function writeManyLines(ana: Visitor): Promise<void> {
  const answer = await ana.page.request.get('/api/v1/accounts');
  const { rows } = (await answer.json()) as { rows: { id: string; code: string }[] };
  const accountId = rows.find(({ code }) => code === '1000')?.id;
  const lines = Array.from({ length: 200 }, (_, place) =>
    place % 2 === 0 ? { accountId, debit: '1.00' } : { accountId, credit: '1.00' },
  );
  for (const month of ['01', '02', '03', '04', '05', '06'])
    await site.send(ana, '/books/entries', { on: `2026-${month}-15`, memo: `Transfers of ${month}`, lines });
}

describe.each(SIZES)('long reports and many customers on a $name', (size) => {
  test('a long file says how far it is and is saved when it is made; it is there afterwards and can be removed', async () => {
    const ana = await site.visit(size);
    const { page, press } = ana;
    await signUp(ana, `files.${size.name}@example.com`);
    await writeManyLines(ana);
    await page.goto('/reports/general-ledger?from=2026-01-01&to=2026-12-31');
    await page.getByText('Transfers of 06', { exact: true }).first().waitFor();
    const saved = page.waitForEvent('download');
    await press(page.getByRole('button', { name: 'Excel', exact: true }));
    const files = page.getByRole('list', { name: 'Files', exact: true });
    await files.getByText(/^Made .*, kept for a week$/).waitFor();
    expect((await saved).suggestedFilename()).toBe('General-ledger-2026-12-31.xlsx');
    await page.goto('/reports');
    await files.getByRole('link', { name: /^Save General ledger, Excel, / }).waitFor();
    expect(await ana.barriers()).toEqual([]);
    await press(files.getByRole('button', { name: /^Remove/ }));
    await files.waitFor({ state: 'detached' });
    expect(ana.complaints).toEqual([]);
    await ana.leave();
  });

  test('one of many customers is found by letters, is named after a reload, and is taken back', async () => {
    const ana = await site.visit(size);
    const { page, press, fill } = ana;
    await signUp(ana, `pickers.${size.name}@example.com`);
    for (let place = 1; place <= 25; place += 1)
      await site.send(ana, '/customers', { name: `Customer ${String(place).padStart(2, '0')}` });
    await site.send(ana, '/customers', { name: 'Zephyr Lofts' });
    await page.goto('/reports/receivables-ageing');
    const picker = page.getByRole('combobox', { name: 'Customer', exact: true });
    await press(picker);
    await page.getByRole('option', { name: 'Customer 01', exact: true }).waitFor();
    expect(await page.getByRole('option', { name: 'Zephyr Lofts', exact: true }).count()).toBe(0);
    await fill(picker, 'zeph');
    await press(page.getByRole('option', { name: 'Zephyr Lofts', exact: true }));
    await page.waitForURL(/customerId=/);
    await page.reload();
    await expect.poll(() => picker.inputValue()).toBe('Zephyr Lofts');
    await page.getByText(/^As of .*, Zephyr Lofts\. Amounts in USD\.$/).waitFor();
    expect(await ana.barriers()).toEqual([]);
    await press(picker);
    await press(page.getByRole('option', { name: 'All customers', exact: true }));
    await page.waitForURL(/receivables-ageing$/);
    await expect.poll(() => picker.inputValue()).toBe('All customers');
    expect(ana.complaints).toEqual([]);
    await ana.leave();
  });
});
