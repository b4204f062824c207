import { describe, expect, test } from 'vitest';
import { workbookBytes } from '#documents/workbook-bytes.ts';
import { openedSite } from '#tests/support/opened-site.ts';
import { pdfText } from '#tests/support/pdf-text.ts';
import { signUp } from '#tests/support/sign-up.ts';
import { SIZES, type Size, type Visitor, visitorsToday } from '#tests/support/visitor.ts';

const site = openedSite();

const TODAY = visitorsToday();

/** A contract of 60,000.00 with 10% held and a draw planned: a bill that is partly paid, one that is void, one that stands. */
async function billedContract(ana: Visitor): Promise<string> {
  const customer = await site.send(ana, '/customers', {
    name: '海港建设有限公司',
    billingAddress: '1 Harbor Road',
  });
  const estimate = await site.send(ana, '/estimates', {
    customerId: customer.id,
    title: 'Harbor house with a long name: kitchen, porch, boathouse and everything between them',
    estimateDate: TODAY,
    retainage: { kind: 'flat', rate: '10' },
    lines: [{ description: 'House', unitPrice: '60000' }],
  });
  const draws = [{ name: 'Frame', targetDate: TODAY, entry: { kind: 'amount', amount: '12345.60' } }];
  await site.send(ana, `/estimates/${estimate.id}/draws`, { version: 1, draws }, 'PUT');
  const bill = (amount: string, heading: string) =>
    site.send(ana, `/estimates/${estimate.id}/invoices`, {
      ...{ basis: { kind: 'amount', amount }, invoiceDate: TODAY, issue: true, heading },
    });
  const first = await bill(
    '10000.01',
    'Application of the first month, foundations and everything under them',
  );
  const wrong = await bill('7000.70', 'Typed twice');
  await site.send(ana, `/invoices/${wrong.id}/void`, { reason: 'Typed twice' });
  await bill('2222.22', 'Second month');
  await site.send(ana, '/payments', {
    ...{ customerId: customer.id, receivedOn: TODAY, amount: '4321.09', method: 'check' },
    allocations: [{ invoiceId: first.id, amount: '4321.09' }],
  });
  return estimate.id;
}

/** Every amount of a text once; nothing is a dash for eyes, and a figure for readers only. */
const figuresIn = (text: string) =>
  [...new Set(text.match(/\d[\d,]*\.\d\d/g))].filter((figure) => figure !== '0.00').sort();

describe.each(SIZES)('the billing report on a $name', (size) => {
  test('says on paper what it says on screen, in light and in dark', async () => {
    const ana = await site.visit(size);
    const { page } = ana;
    await signUp(ana, `paper.${size.name}@example.com`);
    const id = await billedContract(ana);
    await page.goto(`/estimates/${id}/report`);
    const chart = page.getByRole('img', { name: /^To date, .* planned \$12,345\.60, billed \$12,222\.23/ });
    await chart.waitFor();
    expect(await ana.barriers()).toEqual([]);
    const cut = await page.evaluate(() => {
      const box = document.querySelector('table')?.parentElement;
      return box ? box.scrollWidth - box.clientWidth : 0;
    });
    expect(cut).toBeLessThanOrEqual(0);
    // On a phone some columns are left off, so there paper says more than the screen.
    await page.getByText('The figures', { exact: true }).press('Enter');
    const shown = figuresIn(await page.locator('main').innerText());
    expect(shown).toEqual(
      expect.arrayContaining(['12,345.60', '12,222.23', '1,222.22', '4,321.09', '60,000.00']),
    );

    const papers: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ media: 'print', colorScheme });
      const ink = await page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(document.body);
        return [backgroundColor, color];
      });
      expect(ink).toEqual(['rgb(255, 255, 255)', 'rgb(33, 31, 26)']);
      papers.push(pdfText(await page.pdf({ format: 'Letter' })));
    }
    const [light = '', dark] = papers;
    expect(dark).toBe(light);
    const printed = figuresIn(light);
    expect(printed).toEqual(size.name === 'phone' ? expect.arrayContaining(shown) : shown);
    for (const words of [
      '建设有限公司',
      'foundations and everything',
      'Typed twice',
      'INV-0002',
      'Billed to date',
    ])
      expect(light).toContain(words);

    const answer = await page.request.get(`/api/v1/estimates/${id}/billing-report.pdf`);
    expect(figuresIn(pdfText(new Uint8Array(await answer.body())))).toEqual(expect.arrayContaining(printed));
    expect(ana.complaints).toEqual([]);
    await ana.leave();
  });

  test('stands on the contract as a curve, whose figures open by keyboard', async () => {
    const ana = await site.visit(size);
    const { page, press } = ana;
    await signUp(ana, `curve.${size.name}@example.com`);
    const id = await billedContract(ana);
    await page.goto(`/estimates/${id}`);
    await press(page.getByRole('tab', { name: 'Over time', exact: true }));
    await page
      .getByRole('img', { name: /^To date, .* collected \$4,321\.09, held as retainage \$1,222\.22$/ })
      .waitFor();
    await page.getByText('The figures', { exact: true }).press('Enter');
    const behind = page.getByLabel('Billed, collected and held to date', { exact: true });
    const table =
      size.name === 'phone'
        ? behind
        : page.getByRole('table', { name: 'Billed, collected and held to date' });
    expect(await table.innerText()).toContain('12,345.60');
    expect(await ana.barriers()).toEqual([]);
    expect(ana.complaints).toEqual([]);
    await ana.leave();
  });

  test('costs are typed, then taken from a CSV file and from a workbook, and work in progress says what is earned', async () => {
    const ana = await site.visit(size);
    const { page, press, fill } = ana;
    await signUp(ana, `costs.${size.name}@example.com`);
    await billedContract(ana);
    await page.goto('/reports/work-in-progress');
    await press(page.getByRole('button', { name: 'Costs', exact: true }));
    await fill(
      page.getByLabel('Contract, cost to date, estimated cost', { exact: true }),
      'EST-0001, 10000, 40000',
    );
    await page.getByText('One contract is read.', { exact: true }).waitFor();
    expect(await ana.barriers()).toEqual([]);
    await press(page.getByRole('button', { name: 'Keep the costs', exact: true }));
    // A quarter of the cost earns a quarter of 60,000.00, of which 12,222.23 is billed.
    await page.getByText('15,000.00', { exact: true }).first().waitFor();
    await page.getByText('2,777.77', { exact: true }).first().waitFor();

    await press(page.getByRole('button', { name: 'Costs', exact: true }));
    const chooser = page.getByLabel('Or take them from a file', { exact: true });
    await chooser.setInputFiles({
      ...{ name: 'costs.xls', mimeType: 'application/vnd.ms-excel' },
      buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
    });
    await page
      .getByText('This is a workbook of an older kind. Save it as .xlsx or as CSV, then choose it again.', {
        exact: true,
      })
      .waitFor();
    await chooser.setInputFiles({
      name: 'costs.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Contract,Cost,Estimate\nEST-0001,"4,000.00","40,000.00"\n'),
    });
    await page.getByText('One contract is read.', { exact: true }).waitFor();
    await press(page.getByRole('button', { name: 'Keep the costs', exact: true }));
    await page.getByText('6,000.00', { exact: true }).first().waitFor();
    await page.getByText('6,222.23', { exact: true }).first().waitFor();

    await press(page.getByRole('button', { name: 'Costs', exact: true }));
    const words = ['Contract', 'Cost', 'Estimate'].map((value) => ({ type: String, value }));
    const figures = [8_000, 40_000].map((value) => ({ type: Number, value }));
    const data = [words, [{ type: String, value: 'EST-0001' }, ...figures]];
    await chooser.setInputFiles({
      ...{ name: 'costs.xlsx', mimeType: 'application/octet-stream' },
      buffer: Buffer.from(await workbookBytes([{ sheet: 'Costs', columns: [], data }])),
    });
    await page.getByText('One contract is read.', { exact: true }).waitFor();
    await press(page.getByRole('button', { name: 'Keep the costs', exact: true }));
    await page.getByText('12,000.00', { exact: true }).first().waitFor();
    await page.getByText('222.23', { exact: true }).first().waitFor();
    expect(ana.complaints).toEqual([]);
    await ana.leave();
  });
});

test('the billing report on paper keeps the head of a table with its first row, wherever a page ends', async () => {
  const [desktop] = SIZES as readonly [Size, Size];
  const ana = await site.visit(desktop);
  const { page } = ana;
  await signUp(ana, 'heads@example.com');
  const id = await billedContract(ana);
  const lines = [{ kind: 'addition', description: 'Windows', unitPrice: '500' }];
  await site.send(ana, `/estimates/${id}/change-orders`, { title: 'Windows', reason: 'Asked for', lines });
  await page.goto(`/estimates/${id}/report`);
  await page.getByRole('heading', { name: 'Change orders', exact: true }).waitFor();
  await page.emulateMedia({ media: 'print' });
  // The same table many times, each further down its page than the one before.
  await page.evaluate(() => {
    const heading = [...document.querySelectorAll('h2')].find((one) => one.textContent === 'Change orders');
    const section = heading?.closest('section');
    for (let place = 0; section && place < 80; place += 1) {
      const again = section.cloneNode(true) as HTMLElement;
      again.style.paddingBottom = `${(place * 13) % 97}px`;
      section.after(again);
    }
  });
  const paper = await page.pdf({ format: 'Letter' });
  for (const number of [2, 3, 4, 5, 6, 7, 8, 9]) {
    const words = pdfText(paper, number);
    expect(words).toContain('End of the job');
    expect(words).not.toMatch(/(Change orders|Net Status)\s*$/);
  }
  await ana.leave();
});
