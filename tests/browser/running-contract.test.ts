import { describe, expect, test } from 'vitest';
import { openedSite } from '#tests/support/opened-site.ts';
import { signUp } from '#tests/support/sign-up.ts';
import { SIZES, type Visitor } from '#tests/support/visitor.ts';

const site = openedSite();

/** The words of the trade: an application, less holdback, with variations. */
async function chooseWords({ page, press }: Visitor): Promise<void> {
  await page.goto('/settings');
  await press(page.getByRole('tab', { name: 'Words', exact: true }));
  await page.getByLabel('A bill is').selectOption('application');
  await page.getByLabel('What is held is').selectOption('holdback');
  await page.getByLabel('A change of the contract is').selectOption('variation');
  await press(page.getByRole('button', { name: 'Save', exact: true }));
  await page.getByText('Words saved').waitFor();
}

/** A gym of 80,000.00 and 20,000.00 at 10%. */
async function writeEstimate({ page, press, fill }: Visitor): Promise<void> {
  await page.goto('/estimates/new');
  await fill(page.getByRole('combobox', { name: 'Customer' }), 'School District 5');
  await press(page.getByRole('option', { name: /School District 5/ }));
  await fill(page.getByLabel('Title'), 'Gym renovation');
  await fill(page.getByLabel('Description, new line'), 'Framing');
  await fill(page.getByLabel('Unit price, Framing'), '80000');
  await press(page.getByRole('button', { name: 'Add a line', exact: true }));
  await fill(page.getByLabel('Description, new line'), 'Finishes');
  await fill(page.getByLabel('Unit price, Finishes'), '20000');
  await press(page.getByText('A share of each bill', { exact: true }));
  await fill(page.getByLabel('Held from each bill'), '10');
  await press(page.getByRole('button', { name: 'Save the estimate', exact: true }));
  await page.getByRole('tab', { name: 'Holdback' }).waitFor();
}

/** Six applications were billed elsewhere; the certified sum is first typed as it does not tie. */
async function takeOver({ page, press, fill }: Visitor): Promise<void> {
  await press(page.getByRole('button', { name: 'More for this estimate', exact: true }));
  await press(page.getByText('Take over a running contract'));
  await fill(page.getByLabel('Number of the last application'), '6');
  for (const [line, work, held] of [
    ['Framing', '60000', '6000'],
    ['Finishes', '8000', '800'],
  ]) {
    await fill(page.getByLabel(`Completed to date, ${line}`), String(work));
    await fill(page.getByLabel(`Held as holdback, ${line}`), String(held));
  }
  await fill(page.getByLabel('Certified to date'), '61000');
  await fill(page.getByLabel('Paid to date'), '50000');
}

describe.each(SIZES)('a running contract is taken over, on a $name', (size) => {
  test('its words are the company’s, it ties before it is taken over, and its next bill goes on', async () => {
    const ana = await site.visit(size);
    const { page, press, fill } = ana;
    await signUp(ana, `ana-${size.name}@example.com`);
    await chooseWords(ana);
    expect(await ana.barriers()).toEqual([]);
    await writeEstimate(ana);
    await page.getByRole('tab', { name: 'Variations', exact: true }).waitFor();
    await takeOver(ana);
    await page.getByText('$68,000.00 billed less $6,800.00 held is not $61,000.00 certified').waitFor();
    expect(await page.getByRole('button', { name: 'Take over the contract' }).isDisabled()).toBe(true);
    await fill(page.getByLabel('Certified to date'), '61200');
    await page.getByText('The next bill is application 7.').waitFor();
    expect(await ana.barriers()).toEqual([]);
    await press(page.getByRole('button', { name: 'Take over the contract', exact: true }));
    await page.getByText('$11,200.00').waitFor();
    await press(page.getByRole('link', { name: 'Create Application', exact: true }));
    await fill(page.getByLabel('Percent of the contract sum'), '10');
    await press(page.getByRole('button', { name: 'Issue invoice', exact: true }));
    await page.getByRole('heading', { name: 'Application 7' }).waitFor();
    await page.getByText('78,000.00').first().waitFor();
    expect(ana.complaints).toEqual([]);
    await ana.leave();
  });
});

test('an advance is received, and the next bill recoups it', async () => {
  const [size] = SIZES;
  if (!size) throw new Error('no size to look at');
  const ana = await site.visit(size);
  const { page, press, fill } = ana;
  await signUp(ana, 'ana-advance@example.com');
  await chooseWords(ana);
  await writeEstimate(ana);
  await press(page.getByRole('tab', { name: 'Advances', exact: true }));
  await press(page.getByRole('button', { name: 'Receive an advance', exact: true }));
  await fill(page.getByLabel('Amount received'), '5000');
  await fill(page.getByLabel('Recouped from each bill'), '10');
  await page.getByText('Bills have used it up once about $50,000.00 is billed.').waitFor();
  expect(await ana.barriers()).toEqual([]);
  await press(page.getByRole('button', { name: 'Receive the advance', exact: true }));
  await page.getByText('10% of each bill').waitFor();
  await press(page.getByRole('link', { name: 'Create Application', exact: true }));
  await fill(page.getByLabel('Percent of the contract sum'), '12');
  await page.getByText('Advance recouped').waitFor();
  await press(page.getByRole('button', { name: 'Issue invoice', exact: true }));
  await page.getByRole('heading', { name: 'Application 1' }).waitFor();
  await page.getByText('$9,600.00').first().waitFor();
  expect(ana.complaints).toEqual([]);
  await ana.leave();
});
