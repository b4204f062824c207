import { describe, expect, test } from 'vitest';
import { openedSite } from '#tests/support/opened-site.ts';
import { signUp } from '#tests/support/sign-up.ts';
import { SIZES, type Visitor } from '#tests/support/visitor.ts';

const site = openedSite();

/** Adds a bank fee account, books a fee by hand and takes it back, so that the account is empty. */
async function bookFee({ page, press, fill }: Visitor): Promise<void> {
  await page.goto('/books/entries/new');
  await fill(page.getByLabel('What it is for', { exact: true }), 'Fee of the bank');
  await page.getByLabel('Account, line 1', { exact: true }).selectOption('6100 Bank fees');
  await fill(page.getByLabel('Debit, line 1', { exact: true }), '12.50');
  await page.getByLabel('Account, line 2', { exact: true }).selectOption('1000 Bank');
  await fill(page.getByLabel('Credit, line 2', { exact: true }), '12.50');
  await press(page.getByRole('button', { name: 'Book the entry', exact: true }));
  await page.getByRole('heading', { name: 'Entry 1', exact: true }).waitFor();
}

async function changeFees({ page, press }: Visitor, name: string): Promise<void> {
  await page.goto('/books');
  await press(page.getByRole('tab', { name: 'Accounts', exact: true }));
  await press(page.getByRole('button', { name: `Change ${name}`, exact: true }));
}

describe.each(SIZES)('the books, on a $name', (size) => {
  test('an account is added, renamed, not archived with a balance, and archived once it is empty', async () => {
    const ana = await site.visit(size);
    const { page, press, fill } = ana;
    await signUp(ana, `books-${size.name}@example.com`);
    await page.goto('/books');
    await press(page.getByRole('tab', { name: 'Accounts', exact: true }));
    await press(page.getByRole('button', { name: 'Add an account', exact: true }));
    await fill(page.getByLabel('Number', { exact: true }), '6100');
    await fill(page.getByLabel('Name', { exact: true }), 'Bank fees');
    await press(page.getByRole('button', { name: 'Add the account', exact: true }));
    await page.getByRole('button', { name: 'Change Bank fees', exact: true }).waitFor();
    expect(await ana.barriers()).toEqual([]);
    await bookFee(ana);
    await changeFees(ana, 'Bank fees');
    await fill(page.getByLabel('Name', { exact: true }), 'Fees');
    await press(page.getByRole('checkbox', { name: /^Archived/ }));
    await press(page.getByRole('button', { name: 'Save', exact: true }));
    await page.getByText('Bank fees has a balance of $12.50.').waitFor();
    expect(await ana.barriers()).toEqual([]);
    await press(page.getByRole('checkbox', { name: /^Archived/ }));
    await press(page.getByRole('button', { name: 'Save', exact: true }));
    await page.getByRole('button', { name: 'Change Fees', exact: true }).waitFor();
    await page.goto('/books/entries');
    await press(page.getByRole('link', { name: 'Fee of the bank', exact: true }));
    await press(page.getByRole('button', { name: 'Reverse', exact: true }));
    await fill(page.getByLabel('Why it is reversed', { exact: true }), 'Typed twice');
    await press(page.getByRole('button', { name: 'Reverse the entry', exact: true }));
    await page.getByRole('heading', { name: 'Entry 2', exact: true }).waitFor();
    await changeFees(ana, 'Fees');
    await press(page.getByText('Changes before', { exact: true }));
    await page.getByText('6100 Bank fees became 6100 Fees.').waitFor();
    await press(page.getByRole('checkbox', { name: /^Archived/ }));
    await press(page.getByRole('button', { name: 'Save', exact: true }));
    await page.getByText('Account 6100 Fees is archived').waitFor();
    await page.goto('/books/entries/new');
    await page.getByLabel('Account, line 1', { exact: true }).waitFor();
    const offered = await page.getByLabel('Account, line 1', { exact: true }).innerText();
    expect([offered.includes('1000 Bank'), offered.includes('Fees')]).toEqual([true, false]);
    // The browser itself complains of what was refused, and of nothing else.
    expect(ana.complaints).toEqual([expect.stringMatching(/status of 4\d\d/)]);
    await ana.leave();
  });

  test('the journal is exported, and the same days a second time are told', async () => {
    const ana = await site.visit(size);
    const { page, press, fill } = ana;
    await signUp(ana, `export-${size.name}@example.com`);
    await page.goto('/books/entries/new');
    await fill(page.getByLabel('What it is for', { exact: true }), 'Bank before Drawbook');
    await page.getByLabel('Account, line 1', { exact: true }).selectOption('1000 Bank');
    await fill(page.getByLabel('Debit, line 1', { exact: true }), '500');
    await page.getByLabel('Account, line 2', { exact: true }).selectOption('3900 Opening balances');
    await fill(page.getByLabel('Credit, line 2', { exact: true }), '500');
    await press(page.getByRole('button', { name: 'Book the entry', exact: true }));
    await page.getByRole('heading', { name: 'Entry 1', exact: true }).waitFor();
    await page.goto('/books');
    await press(page.getByRole('tab', { name: 'Export', exact: true }));
    await page.getByText('2 lines in one file.', { exact: true }).waitFor();
    const saved = page.waitForEvent('download');
    await press(page.getByRole('link', { name: 'Save the file', exact: true }));
    expect((await saved).suggestedFilename()).toMatch(/^journal-quickbooks-.*\.csv$/);
    await page.getByText('These days were exported before', { exact: true }).waitFor();
    expect(await ana.barriers()).toEqual([]);
    await press(page.getByText('Xero', { exact: true }));
    await page.getByLabel('Tax rate in Xero', { exact: true }).waitFor();
    await page.getByText('These days were exported before', { exact: true }).waitFor({ state: 'detached' });
    expect(await ana.barriers()).toEqual([]);
    expect(ana.complaints).toEqual([]);
    await ana.leave();
  });
});
