import { describe, expect, test } from 'vitest';
import { openedSite } from '#tests/support/opened-site.ts';
import { signUp } from '#tests/support/sign-up.ts';
import { SIZES, type Visitor, visitorsToday } from '#tests/support/visitor.ts';

const site = openedSite();

/** A customer with one bill, made through the API as a script would. */
async function billedCustomer(ana: Visitor): Promise<{ customer: string; invoice: string }> {
  const ask = (path: string, data: object) => site.send(ana, path, data);
  const customer = await ask('/customers', { name: '海港建设有限公司' });
  const estimate = await ask('/estimates', {
    customerId: customer.id,
    title: 'Harbor house',
    estimateDate: '2026-01-02',
    lines: [{ description: 'House', unitPrice: '60000' }],
  });
  const today = visitorsToday();
  await ask(`/estimates/${estimate.id}/decision`, { decision: 'accepted', by: 'Dana Fox', on: today });
  const basis = { kind: 'percent', percent: '25' };
  const invoice = await ask(`/estimates/${estimate.id}/invoices`, { basis, invoiceDate: today, issue: true });
  return { customer: customer.id, invoice: invoice.id };
}

describe.each(SIZES)('documents on a $name', (size) => {
  test('are looked at where they are, in words where they do not come, and downloaded', async () => {
    const ana = await site.visit(size);
    const { page, press } = ana;
    await signUp(ana, `documents-${size.name}@example.com`);
    const { customer, invoice } = await billedCustomer(ana);

    await page.goto(`/invoices/${invoice}`);
    await press(page.getByRole('link', { name: 'PDF', exact: true }));
    const shown = page.getByRole('dialog', { name: 'INV-0001', exact: true });
    await shown.getByRole('img', { name: 'INV-0001, page 1 of 1', exact: true }).waitFor();
    await shown.getByText('The country of the company is missing', { exact: false }).waitFor();
    expect(await ana.barriers()).toEqual([]);
    const download = page.waitForEvent('download');
    await press(shown.getByRole('link', { name: 'Download', exact: true }));
    expect((await download).suggestedFilename()).toBe('INV-0001.pdf');
    await page.keyboard.press('Escape');

    // A bill by percent is also read as an application, with its continuation sheet.
    await press(page.getByRole('link', { name: 'Application for payment, PDF', exact: true }));
    const form = page.getByRole('dialog', { name: 'Application for payment', exact: true });
    await form.getByRole('img', { name: 'Application for payment, page 1 of 2', exact: true }).waitFor();
    await page.keyboard.press('Escape');

    await page.goto(`/customers/${customer}`);
    await press(page.getByRole('button', { name: 'Statement', exact: true }));
    const statement = page.getByRole('dialog', { name: 'Statement for 海港建设有限公司', exact: true });
    const picture = statement.getByRole('img', { name: /^Statement for .* page 1 of 1$/ });
    await picture.waitFor();
    await press(statement.getByText('Transactions', { exact: true }));
    await statement.getByLabel('From', { exact: true }).waitFor();
    await picture.waitFor();
    expect(await ana.barriers()).toEqual([]);
    // A period that ends before it begins is said in words, and the server's own.
    await ana.fill(statement.getByLabel('From', { exact: true }), '2199-01-01');
    await statement.getByRole('alert').waitFor();
    expect(ana.complaints.filter((one) => !one.includes('400'))).toEqual([]);
    await ana.leave();
  });

  test('a sample stands beside the settings and follows what is typed', async () => {
    const ana = await site.visit(size);
    const { page, press, fill } = ana;
    await signUp(ana, `sample-${size.name}@example.com`);
    await page.goto('/settings');
    await press(page.getByRole('tab', { name: 'Documents and numbering', exact: true }));
    const sampleOf = (kind: string) =>
      page.getByRole('img', { name: `${kind}, a sample with these settings`, exact: true });
    const sample = sampleOf('Invoice');
    await sample.waitFor();
    const before = await sample.getAttribute('src');
    await fill(page.getByLabel('Last line of every page'), 'Registered in Maine, No. 4711');
    await expect.poll(() => sample.getAttribute('src'), { timeout: 20_000 }).not.toBe(before);
    for (const kind of [
      'Estimate',
      'Change order',
      'Application for payment',
      'Credit note',
      'Receipt',
      'Statement',
    ]) {
      const shown = await page.locator('figure img').getAttribute('src');
      await page.getByLabel('Sample', { exact: true }).selectOption(kind);
      await sampleOf(kind).waitFor();
      await expect.poll(() => sampleOf(kind).getAttribute('src'), { timeout: 20_000 }).not.toBe(shown);
    }
    // A wrong account is named at its field; a right one is saved as machines read it.
    await fill(page.getByLabel('IBAN', { exact: true }), 'DE89 3704 0044 0532 0130 01');
    await press(page.getByRole('button', { name: 'Save', exact: true }));
    await page.getByText('This is not an IBAN', { exact: false }).first().waitFor();
    await fill(page.getByLabel('IBAN', { exact: true }), 'de89 3704 0044 0532 0130 00');
    await press(page.getByRole('button', { name: 'Save', exact: true }));
    await page.getByText('Documents saved', { exact: true }).waitFor();
    expect(await ana.barriers()).toEqual([]);
    expect(ana.complaints).toEqual([]);
    await ana.leave();
  });
});
