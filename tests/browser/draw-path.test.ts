import { describe, expect, test } from 'vitest';
import { openedSite } from '#tests/support/opened-site.ts';
import { signUp } from '#tests/support/sign-up.ts';
import { SIZES, type Visitor } from '#tests/support/visitor.ts';

const site = openedSite();

/** A house of 60,000.00 at 10% retainage: the deposit of the template becomes 10,000.00, the framing 15,000.00. */
async function writeEstimate({ page, press, fill }: Visitor): Promise<void> {
  await press(page.getByRole('link', { name: 'New estimate', exact: true }).first());
  await fill(page.getByRole('combobox', { name: 'Customer' }), 'Rivera Family');
  await press(page.getByRole('option', { name: /Rivera Family/ }));
  await fill(page.getByLabel('Title'), 'Harbor View house');
  await fill(page.getByLabel('Description, new line'), 'The house');
  await fill(page.getByLabel('Unit price, The house'), '60000');
  await press(page.getByText('A share of each bill', { exact: true }));
  await fill(page.getByLabel('Held from each bill'), '10');
  await press(page.getByRole('button', { name: 'Use this template', exact: true }));
}

async function changeTemplate({ page, fill }: Visitor): Promise<void> {
  for (const [name, amount] of [
    ['Deposit', '10000'],
    ['Foundation', '20000'],
    ['Framing', '15000'],
  ]) {
    await page.getByLabel(`Typed as, ${name}`).selectOption('amount');
    await fill(page.getByLabel(`Amount, ${name}`), String(amount));
    await page.keyboard.press('Enter');
  }
  await fill(page.getByLabel('Milestone, Framing'), 'Roof is on');
  await page.keyboard.press('Enter');
}

async function billDraws({ page, press }: Visitor, labels: readonly RegExp[], due: string): Promise<void> {
  await press(page.getByRole('link', { name: 'Invoice Draws', exact: true }).first());
  for (const label of labels) await press(page.getByRole('checkbox', { name: label }));
  const preview = page.getByRole('region', { name: 'Preview of the bill' });
  await preview.getByText(due).first().waitFor();
  await press(page.getByRole('button', { name: 'Issue invoice', exact: true }));
  await page.getByText('Issued by Ana Rivera').waitFor();
}

async function openEstimate({ page, press }: Visitor): Promise<void> {
  await press(page.getByRole('link', { name: /Harbor View house/ }).first());
  await page.getByRole('region', { name: 'Billing summary' }).waitFor();
}

async function addGlazing({ page, press, fill }: Visitor): Promise<void> {
  await press(page.getByRole('tab', { name: 'Change orders', exact: true }));
  await press(page.getByRole('link', { name: 'New change order', exact: true }));
  await fill(page.getByLabel('Title'), 'Added glazing');
  await fill(page.getByLabel('Reason'), 'The customer asked for a second window');
  await fill(page.getByLabel('The job ends later by'), '5');
  await fill(page.getByLabel('Description, new addition'), 'Glazing');
  await fill(page.getByLabel('Unit price, Glazing'), '5000');
  const effect = page.getByRole('region', { name: 'What its approval will do' });
  await effect.getByText('$65,000.00').waitFor();
  await effect.getByText('Draw 5 of 5 — Added glazing').waitFor();
  await press(page.getByRole('button', { name: 'Save the change order', exact: true }));
  await page.getByRole('heading', { name: 'Added glazing' }).waitFor();
}

async function approve({ page, press, fill }: Visitor): Promise<void> {
  await press(page.getByRole('button', { name: 'Record approval', exact: true }));
  await fill(page.getByLabel('Approved by'), 'Dana Rivera');
  await press(page.getByRole('button', { name: 'Approve the change order', exact: true }));
  await page.getByText(/Approved by Dana Rivera/).waitFor();
}

const summary = async ({ page }: Visitor) =>
  (await page.getByRole('region', { name: 'Billing summary' }).innerText()).replaceAll(/\s+/g, ' ');

describe.each(SIZES)('a draw schedule on a $name', (size) => {
  test('is built from a template, billed by ticking, widened by a change order, and closes with its last draw', async () => {
    const ana = await site.visit(size);
    const { page } = ana;
    const barriers: string[] = [];
    const look = async () => void barriers.push(...(await ana.barriers()));
    await signUp(ana, `draws.${size.name}@example.com`);
    await writeEstimate(ana);
    await changeTemplate(ana);
    await page.getByText('Unscheduled').waitFor();
    await look();
    await ana.press(page.getByRole('button', { name: 'Save the estimate', exact: true }));
    await page.getByRole('heading', { name: 'Harbor View house' }).waitFor();

    await billDraws(ana, [/Draw 1 of 4 — Deposit/], '10,000.00');
    await openEstimate(ana);
    await billDraws(ana, [/Draw 2 of 4/, /Draw 3 of 4/], '31,500.00');
    await look();
    await page.getByText('Draw 3 of 4 — Framing').first().waitFor();
    await openEstimate(ana);
    await page.getByText('Draws 2, 3').waitFor();

    await ana.press(page.getByRole('link', { name: 'Invoice Draws', exact: true }).first());
    const framing = page.getByRole('checkbox', { name: /Draw 3 of 4/ });
    expect([await framing.isDisabled(), await framing.isChecked()]).toEqual([true, true]);
    expect(await page.getByRole('checkbox', { name: /Draw 4 of 4/ }).isDisabled()).toBe(false);
    await page.getByRole('link', { name: 'INV-0002' }).first().waitFor();
    await look();
    await openEstimate(ana);

    await addGlazing(ana);
    await look();
    await openEstimate(ana);
    await page.getByText('$5,000.00 pending, not in it').waitFor();
    expect(await summary(ana)).toContain('$60,000.00 contract sum');
    await ana.press(page.getByRole('tab', { name: 'Change orders', exact: true }));
    await ana.press(page.getByRole('link', { name: 'CO-1', exact: true }).first());
    await approve(ana);
    await look();
    await openEstimate(ana);
    await page.getByText('$60,000.00 original, $5,000.00 change orders').waitFor();

    await billDraws(ana, [/Draw 4 of 5 — Completion/, /Draw 5 of 5 — Added glazing/], '18,000.00');
    await page
      .getByText(/the estimate is closed/)
      .first()
      .waitFor();
    await openEstimate(ana);
    await page.getByRole('region', { name: 'Billing summary' }).getByText('100.00%').waitFor();
    const figures = await summary(ana);
    for (const figure of ['$65,000.00', '100.00%', '$59,500.00', '$5,500.00', 'Fully invoiced']) {
      expect(figures).toContain(figure);
    }
    expect(await page.getByRole('link', { name: 'Invoice Draws' }).count()).toBe(0);
    await look();

    const books = await page.request.get('/api/v1/books/check');
    expect(await books.json()).toMatchObject({ clean: true, faults: [] });
    expect(barriers).toEqual([]);
    expect(ana.complaints).toEqual([]);
    await ana.leave();
  });

  test('is blocked past the contract, says how much can still be ticked, and offers the ways out', async () => {
    const ana = await site.visit(size);
    const { page } = ana;
    await signUp(ana, `past.${size.name}@example.com`);
    await writeEstimate(ana);
    await ana.press(page.getByRole('button', { name: 'Save the estimate', exact: true }));
    await page.getByRole('heading', { name: 'Harbor View house' }).waitFor();
    await ana.press(page.getByRole('link', { name: 'Create Progress Invoice', exact: true }).first());
    await ana.press(page.getByText('Percent', { exact: true }));
    await ana.fill(page.getByLabel('Percent of the contract sum'), '75');
    await ana.press(page.getByRole('button', { name: 'Issue invoice', exact: true }));
    await page.getByText('Issued by Ana Rivera').waitFor();
    await openEstimate(ana);
    await ana.press(page.getByRole('link', { name: 'Invoice Draws', exact: true }).first());
    await ana.press(page.getByRole('checkbox', { name: /Draw 2 of 4/ }));
    await page.getByText('Other bills left $15,000.00 of the contract for it.').first().waitFor();
    await page.getByText(/These draws pass the contract sum by \$3,000\.00/).waitFor();
    expect(await page.getByRole('button', { name: 'Issue invoice' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Bill the remaining balance' }).first().waitFor();
    await ana.press(page.getByRole('button', { name: 'Lower it to $15,000.00', exact: true }).first());
    await page.getByText(/These draws pass the contract sum/).waitFor({ state: 'detached' });
    expect(await ana.barriers()).toEqual([]);
    await ana.press(page.getByRole('button', { name: 'Issue invoice', exact: true }));
    await page
      .getByText(/the estimate is closed/)
      .first()
      .waitFor();
    await openEstimate(ana);
    await ana.press(page.getByRole('tab', { name: 'Draws', exact: true }));
    await page.getByText('Covered by other bills').first().waitFor();
    expect(ana.complaints).toEqual([]);
    await ana.leave();
  });
});
