import { describe, expect, test } from 'vitest';
import { openedSite } from '#tests/support/opened-site.ts';
import { signUp } from '#tests/support/sign-up.ts';
import { SIZES, type Visitor } from '#tests/support/visitor.ts';

const site = openedSite();

/** A barn of 20,000.00 at 10%, of which half is billed. */
async function halfBilled({ page, press, fill }: Visitor): Promise<void> {
  await page.goto('/estimates/new');
  await fill(page.getByRole('combobox', { name: 'Customer' }), 'Harbor View');
  await press(page.getByRole('option', { name: /Harbor View/ }));
  await fill(page.getByLabel('Title'), 'Barn conversion');
  await fill(page.getByLabel('Description, new line'), 'Framing');
  await fill(page.getByLabel('Unit price, Framing'), '20000');
  await press(page.getByText('A share of each bill', { exact: true }));
  await fill(page.getByLabel('Held from each bill'), '10');
  await press(page.getByRole('button', { name: 'Save the estimate', exact: true }));
  await press(page.getByRole('link', { name: 'Create Progress Invoice', exact: true }).first());
  await fill(page.getByLabel('Percent of the contract sum'), '50');
  await press(page.getByRole('button', { name: 'Issue invoice', exact: true }));
  await page.getByRole('heading', { name: 'Progress invoice 1', exact: true }).waitFor();
}

describe.each(SIZES)('a line that was billed too far is taken back, on a $name', (size) => {
  test('the bill says that it becomes a credit note, and then shows where the credit went', async () => {
    const ana = await site.visit(size);
    const { page, press, fill } = ana;
    await signUp(ana, `ana-back-${size.name}@example.com`);
    await halfBilled(ana);
    await press(page.getByRole('link', { name: /Barn conversion/ }).first());
    await press(page.getByRole('link', { name: 'Create Progress Invoice', exact: true }).first());
    await press(page.getByText('By line', { exact: true }).first());
    await fill(page.getByLabel('Percent complete to date, Framing'), '20');
    await page.keyboard.press('Tab');
    await fill(page.getByLabel('Why a line goes back'), 'Counted twice');
    await page.getByText('This becomes a credit note of $5,400.00', { exact: true }).waitFor();
    await page.getByText('$5,400.00 comes off what is open on INV-0001.').waitFor();
    expect(await ana.barriers()).toEqual([]);
    await press(page.getByRole('button', { name: 'Issue credit note', exact: true }));
    await page.getByRole('heading', { name: 'Where the credit went', exact: true }).waitFor();
    expect(await page.getByText('Counted twice', { exact: true }).count()).toBe(1);
    expect(await ana.barriers()).toEqual([]);
    await press(page.getByRole('link', { name: 'INV-0001', exact: true }));
    await page.getByRole('heading', { name: 'Progress invoice 1', exact: true }).waitFor();
    await page.getByText('$3,600.00', { exact: true }).first().waitFor();
    expect(ana.complaints).toEqual([]);
    await ana.leave();
  });
});

test('a draft that was to be issued again says when its number can no longer be given, and takes the next one', async () => {
  const ana = await site.visit(SIZES[0] as (typeof SIZES)[number]);
  const { page, press, fill } = ana;
  await signUp(ana, 'ana-number@example.com');
  await halfBilled(ana);
  await press(page.getByRole('button', { name: 'More for this invoice', exact: true }));
  await press(page.getByRole('menuitem', { name: 'Void', exact: true }));
  await fill(page.getByLabel('Why it is voided', { exact: true }), 'Measured wrong');
  await press(page.getByRole('button', { name: 'Void the invoice', exact: true }));
  await press(page.getByRole('link', { name: 'Issue it again', exact: true }));
  await press(page.getByRole('button', { name: 'Save draft', exact: true }));
  await page.getByText('No number yet · issues progress invoice 1 again', { exact: true }).waitFor();
  const draft = page.url();
  await press(page.getByRole('link', { name: /Barn conversion/ }).first());
  await press(page.getByRole('link', { name: 'Create Progress Invoice', exact: true }).first());
  await fill(page.getByLabel('Percent of the contract sum'), '10');
  await press(page.getByRole('button', { name: 'Issue invoice', exact: true }));
  await page.getByRole('heading', { name: 'Progress invoice 2', exact: true }).waitFor();
  await page.goto(draft);
  await press(page.getByRole('button', { name: 'Issue invoice', exact: true }));
  await page.getByText(/^Progress invoice 1 is not void, or a later one stands/).waitFor();
  await press(page.getByRole('link', { name: 'Edit', exact: true }));
  await page.getByText('Progress invoice 1 can no longer be issued again', { exact: true }).waitFor();
  expect(await ana.barriers()).toEqual([]);
  await press(page.getByRole('button', { name: 'Issue invoice', exact: true }));
  await page.getByRole('heading', { name: 'Progress invoice 3', exact: true }).waitFor();
  await ana.leave();
});

test('a void is offered where it works: a paid bill links to its payment, an older application goes with the later ones', async () => {
  const ana = await site.visit(SIZES[0] as (typeof SIZES)[number]);
  const { page, press, fill } = ana;
  await signUp(ana, 'ana-void@example.com');
  await halfBilled(ana);
  const first = page.url();
  const contract = page.getByRole('link', { name: /Barn conversion/ }).first();
  await press(page.getByRole('link', { name: 'Record payment', exact: true }));
  await press(page.getByRole('button', { name: 'Record payment', exact: true }));
  await page.getByRole('heading', { name: /^Payment 1/ }).waitFor();
  await press(page.getByRole('link', { name: /INV-0001/ }).first());
  await press(page.getByRole('button', { name: 'More for this invoice', exact: true }));
  await press(page.getByRole('menuitem', { name: 'Void', exact: true }));
  await page.getByText('$9,000.00 is paid on it', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'payment 1', exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'Void the invoice', exact: true }).isDisabled()).toBe(true);
  expect(await ana.barriers()).toEqual([]);
  await press(page.getByRole('button', { name: 'Cancel', exact: true }));
  const applications: string[] = [];
  for (const percent of ['60', '80']) {
    await press(contract);
    await press(page.getByRole('link', { name: 'Create Progress Invoice', exact: true }).first());
    await press(page.getByText('Application', { exact: true }));
    await fill(page.getByLabel('Percent complete, Framing'), percent);
    await press(page.getByRole('button', { name: 'Issue application', exact: true }));
    await page.getByText('Issued by Ana Rivera').waitFor();
    applications.push(page.url());
  }
  await page.goto(applications[0] ?? '');
  await press(page.getByRole('button', { name: 'More for this invoice', exact: true }));
  await page.getByRole('menuitem', { name: 'Void with everything after it', exact: true }).waitFor();
  expect(await page.getByRole('menuitem', { name: 'Void', exact: true }).count()).toBe(0);
  await page.goto(first);
  await press(page.getByRole('button', { name: 'More for this invoice', exact: true }));
  await page.getByRole('menuitem', { name: 'Void with everything after it', exact: true }).waitFor();
  expect(await page.getByRole('menuitem', { name: 'Void', exact: true }).count()).toBe(0);
  expect(ana.complaints).toEqual([]);
  await ana.leave();
});

test('what a credit note would do is not asked again once it is issued, while its answer is still on the way', async () => {
  const ana = await site.visit(SIZES[0] as (typeof SIZES)[number]);
  const { page, press, fill } = ana;
  await signUp(ana, 'ana-slow@example.com');
  await halfBilled(ana);
  await press(page.getByRole('button', { name: 'More for this invoice', exact: true }));
  await press(page.getByRole('menuitem', { name: 'Issue a credit note', exact: true }));
  await page.getByRole('region', { name: 'Preview of the credit note' }).getByText('(9,000.00)').waitFor();
  const asked: string[] = [];
  // The server has issued it, and the page does not know yet: by then, what is typed has rested.
  await page.route(/\/credit-notes$/, async (route) => {
    const response = await route.fetch();
    page.on('request', (request) => asked.push(request.url()));
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.fulfill({ response });
  });
  await fill(page.getByLabel('Why it is credited', { exact: true }), 'Billed twice');
  await press(page.getByText('A percentage', { exact: true }));
  await fill(page.getByLabel('Percent of the invoice', { exact: true }), '100');
  await press(page.getByRole('button', { name: 'Issue credit note', exact: true }));
  await page.getByRole('heading', { name: 'Where the credit went', exact: true }).waitFor();
  expect(asked.filter((url) => url.endsWith('/preview'))).toEqual([]);
  expect(ana.complaints).toEqual([]);
  await ana.leave();
});
