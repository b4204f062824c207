import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openedSite } from '#tests/support/opened-site.ts';
import { signUp } from '#tests/support/sign-up.ts';
import { SIZES, type Size } from '#tests/support/visitor.ts';

const site = openedSite();

const [DESKTOP] = SIZES as readonly [Size, Size];
const USUAL = /.*\b(?:progress invoice|application|draws?|retainage|change orders?)\b.*/gi;

/** A contract billed by its schedule and one billed by measure, in a company that claims, retains and varies. */
function writeContracts(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(async () => {
    const send = async (method: string, path: string, body?: object) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
      const asked = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
      const answer = await fetch(`/api/v1${path}`, asked);
      if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
      return await answer.json();
    };
    const company = await send('GET', '/company');
    const words = { billWord: 'claim', retainageWord: 'retention', changeOrderWord: 'variation' };
    await send('PUT', '/company', { ...company, ...words });
    const { id: customerId } = await send('POST', '/customers', { name: 'City Council' });
    const contract = (title: string) =>
      send('POST', '/estimates', {
        ...{ customerId, title, estimateDate: '2026-03-02', retainage: { kind: 'flat', rate: '10' } },
        lines: [{ description: 'Framing', unitPrice: '80000' }],
      });
    const staged = await contract('Kitchen');
    const draws = [
      { name: 'Start', entry: { kind: 'percent', percent: '10' } },
      { name: 'End', entry: { kind: 'balance' } },
    ];
    const schedule = await send('PUT', `/estimates/${staged.id}/draws`, { version: staged.version, draws });
    const billed = { invoiceDate: '2026-03-31', issue: true };
    const stage = await send('POST', `/estimates/${staged.id}/invoices`, {
      ...billed,
      basis: { kind: 'draws', drawIds: [schedule.draws[0].id] },
    });
    const measured = await contract('Gym');
    const order = await send('POST', `/estimates/${measured.id}/change-orders`, {
      ...{ title: 'Windows', reason: 'Asked for' },
      lines: [{ kind: 'addition', description: 'Windows', unitPrice: '500' }],
    });
    const period = { periodFrom: '2026-03-01', periodTo: '2026-03-31' };
    const lines = [{ lineId: measured.lines[0].id, percentToDate: '20' }];
    const claim = await send('POST', `/estimates/${measured.id}/invoices`, {
      ...billed,
      basis: { kind: 'application', ...period, lines },
    });
    return {
      customerId,
      staged: staged.id,
      stage: stage.id,
      measured: measured.id,
      order: order.id,
      claim: claim.id,
    };
  });
}

/** Every usual word that a page shows or tells a reader, with the words around it. */
const usualWords = async (page: Page): Promise<readonly string[]> => {
  const said = await page.evaluate(() => {
    const names = [...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((element) =>
      ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
    );
    return [document.title, document.body.innerText, ...names].join('\n');
  });
  return [...new Set(said.match(USUAL))];
};

test('no page says a word that the company has replaced', async () => {
  const ana = await site.visit(DESKTOP);
  const { page, press } = ana;
  await signUp(ana, 'words@example.com');
  const { customerId, staged, stage, measured, order, claim } = await writeContracts(page);
  const pages: readonly (readonly [address: string, said: string])[] = [
    ['/', 'Contracts in progress'],
    ['/reports', 'Retention ageing'],
    [`/customers/${customerId}`, 'Held as retention'],
    [`/estimates/${staged}`, 'Invoice Claims'],
    [`/estimates/${staged}/draws`, 'Claim schedule'],
    [`/estimates/${staged}/bill?way=draws`, 'Claim 2 of 2 — End'],
    [`/estimates/${staged}/report`, 'Retention'],
    [`/estimates/${measured}`, 'Create Claim'],
    [`/estimates/${measured}/bill`, 'Net change by variations'],
    [`/estimates/${measured}/retainage`, 'Change the retention rule'],
    [`/estimates/${measured}/change-orders/new`, 'New variation'],
    [`/change-orders/${order}`, 'This variation'],
    [`/invoices/${stage}`, 'Claim 1 of 2 — Start'],
    [`/invoices/${claim}`, 'Total retention'],
    [`/invoices/${claim}/credit`, 'Credit note on'],
    [`/invoices/${claim}/certify`, 'What was certified'],
    ['/estimates/new', 'Claim schedule'],
  ];
  for (const [address, said] of pages) {
    await page.goto(address);
    await page.getByText(said).first().waitFor();
    expect(await usualWords(page), address).toEqual([]);
    for (const tab of await page.getByRole('tab').all()) {
      await press(tab);
      await page.locator('[role=tabpanel][tabindex="0"]').waitFor();
      expect(await usualWords(page), `${address}, ${await tab.textContent()}`).toEqual([]);
    }
  }
  expect(ana.complaints).toEqual([]);
  await ana.leave();
});
