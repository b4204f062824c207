import { describe, expect, test } from 'vitest';
import { openedSite } from '#tests/support/opened-site.ts';
import { signUp } from '#tests/support/sign-up.ts';
import { SIZES } from '#tests/support/visitor.ts';

const site = openedSite();

describe.each(SIZES)('an entry by hand, on a $name', (size) => {
  test('what is wrong is said at its own line; a reversal stands with its debits first', async () => {
    const ana = await site.visit(size);
    const { page, press, fill } = ana;
    const field = (label: string) => page.getByLabel(label, { exact: true });
    await signUp(ana, `hand-${size.name}@example.com`);
    await page.goto('/books/entries/new');
    await fill(field('What it is for'), 'Bank before Drawbook');
    await field('Account, line 1').selectOption('1000 Bank');
    await fill(field('Debit, line 1'), '500');
    await press(page.getByRole('button', { name: 'Add a line', exact: true }));
    await fill(field('Credit, line 3'), '500');
    await press(page.getByRole('button', { name: 'Book the entry', exact: true }));
    const told = page.getByRole('alert').getByRole('link', { name: 'Choose an account.', exact: true });
    await told.waitFor();
    const wrong = await Promise.all(
      [1, 2, 3].map((line) => field(`Account, line ${line}`).getAttribute('aria-invalid')),
    );
    expect(wrong).toEqual([null, null, 'true']);
    expect(await ana.barriers()).toEqual([]);
    await press(told);
    expect(await field('Account, line 3').evaluate((one) => one === document.activeElement)).toBe(true);
    await field('Account, line 3').selectOption('3900 Opening balances');
    await press(page.getByRole('button', { name: 'Book the entry', exact: true }));
    await page.getByRole('heading', { name: 'Entry 1', exact: true }).waitFor();
    const accounts = async () =>
      (await page.getByRole('article').getByRole('row').allInnerTexts())
        .slice(1)
        .map((row) => row.split('\t')[0]?.trim());
    expect(await accounts()).toEqual(['Bank', 'Opening balances']);
    await press(page.getByRole('button', { name: 'Reverse', exact: true }));
    await fill(field('Why it is reversed'), 'Typed twice');
    await press(page.getByRole('button', { name: 'Reverse the entry', exact: true }));
    await page.getByRole('heading', { name: 'Entry 2', exact: true }).waitFor();
    // Debits stand first in a reversal too.
    expect(await accounts()).toEqual(['Opening balances', 'Bank']);
    await ana.leave();
  });

  test('a line can be of a customer and a contract; a day far ahead is asked for once', async () => {
    const ana = await site.visit(size);
    const { page, press, fill } = ana;
    const field = (label: string) => page.getByLabel(label, { exact: true });
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await signUp(ana, `whose-${size.name}@example.com`);
    await page.goto('/books/entries/new');
    await fill(field('What it is for'), 'Permit for a job');
    await field('Account, line 1').selectOption('1000 Bank');
    await fill(field('Debit, line 1'), '500');
    await press(button('Customer and contract, line 1'));
    await field('Customer, line 1').waitFor();
    await field('Contract, line 1').waitFor();
    expect(await field('Customer, line 2').count()).toBe(0);
    await field('Account, line 2').selectOption('3900 Opening balances');
    await fill(field('Credit, line 2'), '500');
    expect(await ana.barriers()).toEqual([]);
    await fill(field('Date'), '2199-01-01');
    await press(button('Book the entry'));
    await page.getByRole('heading', { name: 'Is Jan 1, 2199 the right day?', exact: true }).waitFor();
    expect(await ana.barriers()).toEqual([]);
    await press(button('Book it on that day'));
    await page.getByRole('heading', { name: 'Entry 1', exact: true }).waitFor();
    expect(ana.complaints).toEqual([]);
    await ana.leave();
  });
});
