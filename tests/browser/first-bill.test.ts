import { describe, expect, test } from 'vitest';
import { missingPackage } from '#tests/support/missing-package.ts';
import { openedSite } from '#tests/support/opened-site.ts';
import { pdfText } from '#tests/support/pdf-text.ts';
import { signUp } from '#tests/support/sign-up.ts';
import { SIZES, type Visitor, visitorsToday } from '#tests/support/visitor.ts';

const site = openedSite();

async function writeLine({ page, fill }: Visitor, description: string, price: string): Promise<void> {
  await fill(page.getByLabel('Description, new line').last(), description);
  await fill(page.getByLabel(`Unit price, ${description}`), price);
}

async function writeEstimate(ana: Visitor): Promise<void> {
  const { page, press, fill } = ana;
  await press(page.getByRole('link', { name: 'New estimate', exact: true }).first());
  await fill(page.getByRole('combobox', { name: 'Customer' }), 'Harbor View Apartments');
  await press(page.getByRole('option', { name: /Harbor View Apartments/ }));
  await fill(page.getByLabel('Title'), 'Kitchen renovation');
  await writeLine(ana, 'Cabinets', '20000');
  await press(page.getByRole('button', { name: 'Add a line', exact: true }));
  await writeLine(ana, 'Floor', '18000');
  await press(page.getByRole('button', { name: 'Add a line', exact: true }));
  await writeLine(ana, 'Painting', '12000');
  await press(page.getByText('A share of each bill', { exact: true }));
  await fill(page.getByLabel('Held from each bill'), '10');
  await press(page.getByRole('button', { name: 'Save the estimate', exact: true }));
  await page.getByRole('heading', { name: 'Kitchen renovation' }).waitFor();
}

async function billQuarter({ page, press, fill }: Visitor): Promise<void> {
  await press(page.getByRole('link', { name: 'Create Progress Invoice', exact: true }).first());
  await fill(page.getByLabel('Percent of the contract sum'), '25');
  const preview = page.getByRole('region', { name: 'Preview of the bill' });
  await preview.getByText('11,250.00').first().waitFor();
  await press(page.getByRole('button', { name: 'Issue invoice', exact: true }));
  await page.getByRole('heading', { name: /INV-0001/ }).waitFor();
}

async function pay({ page, press, fill }: Visitor): Promise<void> {
  await press(page.getByRole('link', { name: 'Record payment', exact: true }).first());
  await fill(page.getByLabel('Amount received'), '11250');
  await press(page.getByRole('button', { name: 'Record payment', exact: true }));
  await page.getByRole('heading', { name: /^Payment 1/ }).waitFor();
  await page
    .getByRole('table', { name: 'Applied to' })
    .or(page.getByRole('list', { name: 'Applied to' }))
    .getByText('INV-0001')
    .first()
    .waitFor();
}

const panelFigures = async ({ page }: Visitor) =>
  (await page.getByRole('region', { name: 'Billing summary' }).innerText()).replaceAll(/\s+/g, ' ');

describe.each(SIZES)('from sign-up to a paid progress invoice on a $name', (size) => {
  test('in under 40 steps and five minutes; the figures tie on screen, in the API and in the books', async () => {
    const ana = await site.visit(size);
    const began = Date.now();
    const barriers: string[] = [];
    const look = async () => void barriers.push(...(await ana.barriers()));
    await signUp(ana, `ana.${size.name}@example.com`);
    await look();
    await writeEstimate(ana);
    await look();
    await billQuarter(ana);
    expect(ana.interactions()).toBeLessThan(40);
    expect(Date.now() - began).toBeLessThan(300_000);
    await look();
    await pay(ana);
    await look();

    await ana.page.goto('/estimates');
    await ana.press(ana.page.getByRole('link', { name: /Kitchen renovation/ }).first());
    const figures = await panelFigures(ana);
    for (const figure of ['$50,000.00', '$12,500.00', '25.00%', '$11,250.00', '$1,250.00', '$37,500.00']) {
      expect(figures).toContain(figure);
    }
    await look();

    const books = await ana.page.request.get('/api/v1/books/check');
    expect(await books.json()).toMatchObject({ clean: true, faults: [] });
    const sheet = await (await ana.page.request.get('/api/v1/books/balance-sheet')).json();
    const asset = (name: string) =>
      sheet.assets.rows.find((row: { name: string }) => row.name === name).balance;
    expect(['Bank', 'Accounts receivable', 'Retainage receivable'].map(asset)).toEqual([
      '11250.00',
      '0.00',
      '1250.00',
    ]);

    for (const page of ['/books', '/invoices', '/payments', '/customers', '/settings']) {
      await ana.page.goto(page);
      await ana.page.getByRole('heading', { level: 1 }).waitFor();
      await ana.page.waitForLoadState('networkidle');
      await look();
    }
    expect(barriers).toEqual([]);
    expect(ana.complaints).toEqual([]);
    await ana.leave();
  });
});

describe('two people at one contract', () => {
  test('the panel of one changes by itself when the other bills', async () => {
    const ana = await site.visit(SIZES[0] as (typeof SIZES)[number]);
    await signUp(ana, 'live@example.com');
    await writeEstimate(ana);
    await billQuarter(ana);
    await ana.page.goto('/estimates');
    await ana.press(ana.page.getByRole('link', { name: /Kitchen renovation/ }).first());
    await ana.page.getByText('25.00%').first().waitFor();

    const id = new URL(ana.page.url()).pathname.split('/').at(-1);
    const rest = { basis: { kind: 'remaining' }, invoiceDate: visitorsToday(), issue: true };
    await site.send(ana, `/estimates/${id}/invoices`, rest);
    await ana.page.getByText('100.00%').first().waitFor({ timeout: 10_000 });
    expect(ana.complaints).toEqual([]);
    await ana.leave();
  });
});

describe.skipIf(missingPackage('poppler-utils'))('the document (needs poppler-utils)', () => {
  test('the PDF that the invoice page links carries the figures of the screen', async () => {
    const ana = await site.visit(SIZES[0] as (typeof SIZES)[number]);
    await signUp(ana, 'paper@example.com');
    await writeEstimate(ana);
    await billQuarter(ana);
    const href = await ana.page.getByRole('link', { name: /PDF/ }).first().getAttribute('href');
    const answer = await ana.page.request.get(String(href));
    expect(answer.headers()['content-type']).toBe('application/pdf');
    const words = pdfText(await answer.body());
    for (const figure of ['INV-0001', '$11,250.00', '12,500.00', '(1,250.00)', '50,000.00', '37,500.00']) {
      expect(words).toContain(figure);
    }
    await ana.leave();
  });
});
