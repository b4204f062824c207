import { describe, expect, test } from 'vitest';
import { openedSite } from '#tests/support/opened-site.ts';
import { signUp } from '#tests/support/sign-up.ts';
import { SIZES } from '#tests/support/visitor.ts';

const site = openedSite();

describe.each(SIZES)('settings on a $name', (size) => {
  test('what is typed on one tab is still there after a look at another, and is saved by itself', async () => {
    const ana = await site.visit(size);
    const { page, press, fill } = ana;
    await signUp(ana, `settings.${size.name}@example.com`);
    await page.goto('/settings');
    const open = (name: string) => press(page.getByRole('tab', { name, exact: true }));
    const address = page.getByRole('textbox', { name: 'Address (optional)', exact: true });
    await fill(address, '12 Mill Road');
    await open('Documents and numbering');
    const thanks = page.getByRole('textbox', { name: 'Foot of every invoice (optional)', exact: true });
    await fill(thanks, 'Thank you for your trust.');
    await open('Tax rates');
    await open('Company');
    expect(await address.inputValue()).toBe('12 Mill Road');
    await press(page.getByRole('button', { name: 'Save', exact: true }));
    await page.getByText('Company saved', { exact: true }).waitFor();
    await open('Documents and numbering');
    expect(await thanks.inputValue()).toBe('Thank you for your trust.');
    expect(await ana.barriers()).toEqual([]);
    await press(page.getByRole('button', { name: 'Save', exact: true }));
    await page.getByText('Documents saved', { exact: true }).waitFor();
    const company = await (await page.request.get('/api/v1/company')).json();
    expect(company).toMatchObject({ address: '12 Mill Road', invoiceFooter: 'Thank you for your trust.' });
    expect(ana.complaints).toEqual([]);
    await ana.leave();
  });
});
