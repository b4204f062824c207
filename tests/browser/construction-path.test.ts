import { describe, expect, test } from 'vitest';
import { openedSite } from '#tests/support/opened-site.ts';
import { signUp } from '#tests/support/sign-up.ts';
import { SIZES, type Visitor, visitorsToday } from '#tests/support/visitor.ts';

const site = openedSite();

/** 60,000.00 of framing and 40,000.00 of mechanical work; 10% held, once past half of it 5% of all work. */
async function writeSchedule({ page, press, fill }: Visitor): Promise<void> {
  await press(page.getByRole('link', { name: 'New estimate', exact: true }).first());
  await fill(page.getByRole('combobox', { name: 'Customer' }), 'School District 5');
  await press(page.getByRole('option', { name: /School District 5/ }));
  await fill(page.getByLabel('Title'), 'Gym renovation');
  await fill(page.getByLabel('Description, new line').last(), 'Framing');
  await fill(page.getByLabel('Unit price, Framing'), '60000');
  await press(page.getByRole('button', { name: 'Add a line', exact: true }));
  await fill(page.getByLabel('Description, new line').last(), 'Mechanical');
  await fill(page.getByLabel('Unit price, Mechanical'), '40000');
  await press(page.getByText('Steps down', { exact: true }));
  await fill(page.getByLabel('Held from stored materials'), '5');
  await press(page.getByText('All work: releases money', { exact: true }));
  const planned = page.getByRole('region', { name: 'As it will be billed', exact: true });
  await planned.getByText('5,000.00', { exact: true }).first().waitFor();
}

async function openApplication({ page, press }: Visitor): Promise<void> {
  await press(page.getByRole('link', { name: 'Create Progress Invoice', exact: true }).first());
  await press(page.getByText('Application', { exact: true }));
  await page.getByLabel('Percent complete, Framing').waitFor();
}

/** The whole summary stands above the form's footer, so that no figure of it is half covered. */
async function showSummary({ page }: Visitor): Promise<void> {
  await page.getByText('L9 is column H and the retainage').scrollIntoViewIfNeeded();
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
}

async function issueApplication({ page, press }: Visitor, due: string): Promise<void> {
  await page
    .getByRole('button', { name: /L8 Current payment due/ })
    .getByText(due)
    .waitFor();
  await press(page.getByRole('button', { name: 'Issue application', exact: true }));
  await page.waitForURL(/\/invoices\//);
  await page.getByRole('heading', { level: 1, name: /Progress invoice/ }).waitFor();
}

async function approveGlazing(ana: Visitor, estimateId: string): Promise<void> {
  type Order = { readonly id: string; readonly version: number };
  const { id, version } = await site.send<Order>(ana, `/estimates/${estimateId}/change-orders`, {
    title: 'Added glazing',
    reason: 'Asked for by the school',
    lines: [{ description: 'Glazing', unitPrice: '10000' }],
  });
  const decision = { version, decision: 'approved', on: visitorsToday(), by: 'Head of the school' };
  await site.send(ana, `/change-orders/${id}/decision`, decision);
}

async function certify({ page, press, fill }: Visitor, due: string, reason: string): Promise<void> {
  await press(page.getByRole('button', { name: 'More for this invoice', exact: true }));
  await press(page.getByRole('menuitem', { name: 'Record what was certified', exact: true }));
  await fill(page.getByLabel('Payment certified'), due);
  await fill(page.getByLabel(/Why less was certified/), reason);
  await page.getByRole('region', { name: 'What the certificate does' }).getByText('(800.00)').waitFor();
}

describe.each(SIZES)('the construction path on a $name', (size) => {
  test('schedule of values, two applications with stored materials, a change order, a step down, a cut, a release', async () => {
    const ana = await site.visit(size);
    const { page, press, fill } = ana;
    const barriers: string[] = [];
    const look = async () => void barriers.push(...(await ana.barriers()));
    await signUp(ana, `construction.${size.name}@example.com`);
    await writeSchedule(ana);
    await look();
    await press(page.getByRole('button', { name: 'Save the estimate', exact: true }));
    await page.getByRole('heading', { name: 'Gym renovation' }).waitFor();
    const contract = page.url();

    await openApplication(ana);
    await fill(page.getByLabel('Percent complete, Framing'), '20');
    await fill(page.getByLabel('F Materials presently stored, Mechanical'), '8000');
    await showSummary(ana);
    await look();
    await issueApplication(ana, '18,400.00');

    await approveGlazing(ana, String(contract.split('/').at(-1)));
    await page.goto(contract);
    await openApplication(ana);
    await fill(page.getByLabel('Percent complete, Framing'), '80');
    await fill(page.getByLabel('Installed from stored, Mechanical'), '8001');
    await page.getByLabel('Note, Mechanical').focus();
    await page.getByText('Mechanical has $8,000.00 stored; this installs $1.00 more than that.').waitFor();
    await fill(page.getByLabel('Installed from stored, Mechanical'), '8000');
    await press(page.getByRole('button', { name: /L5 Total retainage/ }));
    await page.getByText('the total of column I').waitFor();
    await page.keyboard.press('Escape');
    await look();
    await issueApplication(ana, '34,800.00');
    await look();

    await certify(ana, '34000', 'Framing not plumb');
    await look();
    await press(page.getByRole('button', { name: 'Record the certificate', exact: true }));
    await page.getByRole('heading', { name: 'Certificate', exact: true }).waitFor();
    await page.getByText(/\$842\.11 of work is back/).waitFor();
    await look();

    await page.goto(contract);
    await press(page.getByRole('tab', { name: 'Retainage', exact: true }));
    await page.getByText('once more than 50% of the contract').waitFor();
    await look();
    await press(page.getByRole('link', { name: 'Release retainage', exact: true }));
    await page.getByLabel('Release held retainage').selectOption('lines');
    await fill(page.getByLabel('Released from Framing'), '1000');
    await look();
    await press(page.getByRole('button', { name: 'Issue invoice', exact: true }));
    await page.waitForURL(/\/invoices\//);

    await page.goto(contract);
    const panel = page.getByRole('region', { name: 'Billing summary' });
    for (const figure of ['$110,000.00', '$55,157.89', '$1,757.89', '$53,400.00']) {
      await panel.getByText(figure).first().waitFor();
    }
    const books = await page.request.get('/api/v1/books/check');
    expect(await books.json()).toMatchObject({ clean: true, faults: [] });
    expect(barriers).toEqual([]);
    expect(ana.complaints).toEqual([]);
    await ana.leave();
  });
});

test('an application that was measured wrong is credited, unwound and issued again under its number', async () => {
  const ana = await site.visit(SIZES[0] as (typeof SIZES)[number]);
  const { page, press, fill } = ana;
  await signUp(ana, 'corrections@example.com');
  await writeSchedule(ana);
  await press(page.getByRole('button', { name: 'Save the estimate', exact: true }));
  await page.getByRole('heading', { name: 'Gym renovation' }).waitFor();
  await openApplication(ana);
  await fill(page.getByLabel('Percent complete, Framing'), '20');
  await issueApplication(ana, '10,800.00');
  const first = page.url();

  await press(page.getByRole('button', { name: 'More for this invoice', exact: true }));
  await press(page.getByRole('menuitem', { name: 'Issue a credit note', exact: true }));
  await press(page.getByText('By line', { exact: true }));
  await fill(page.getByLabel('Credited on Framing'), '2000');
  const preview = page.getByRole('region', { name: 'Preview of the credit note' });
  await preview.getByText('(1,800.00)').waitFor();
  expect(await ana.barriers()).toEqual([]);
  await fill(page.getByLabel('Why it is credited'), 'Measured twice');
  await press(page.getByRole('button', { name: 'Issue credit note', exact: true }));
  await page.waitForURL((url) => /\/invoices\/[^/]+$/.test(url.pathname) && url.href !== first);

  await page.goto(first);
  await press(page.getByRole('button', { name: 'More for this invoice', exact: true }));
  await press(page.getByRole('menuitem', { name: 'Void with everything after it', exact: true }));
  const voided = page.getByRole('list', { name: 'Voided, newest first' });
  await voided.getByText('INV-0001').waitFor();
  expect(await voided.getByRole('listitem').count()).toBe(2);
  await fill(page.getByLabel('Why they are voided'), 'Measured wrong');
  await press(page.getByRole('button', { name: 'Void them all', exact: true }));
  await page.getByText(/Void since/).waitFor();
  await press(page.getByRole('link', { name: 'Issue it again', exact: true }));
  await page.getByRole('heading', { name: 'Progress invoice 1R' }).waitFor();
  await fill(page.getByLabel('Percent complete, Framing'), '15');
  // Put away as a draft, it keeps its number.
  await press(page.getByRole('button', { name: 'Save draft', exact: true }));
  await page.getByText('No number yet · issues progress invoice 1 again', { exact: true }).waitFor();
  await press(page.getByRole('link', { name: 'Edit', exact: true }));
  await page.getByRole('heading', { name: 'Edit draft of progress invoice 1R', exact: true }).waitFor();
  await showSummary(ana);
  expect(await ana.barriers()).toEqual([]);
  await issueApplication(ana, '8,100.00');
  await page.getByText('INV-0003 · progress invoice 1R', { exact: true }).waitFor();
  const books = await page.request.get('/api/v1/books/check');
  expect(await books.json()).toMatchObject({ clean: true, faults: [] });
  expect(ana.complaints).toEqual([]);
  await ana.leave();
});
