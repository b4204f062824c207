import type { Visitor } from './visitor.ts';

/** Signs up on the screen and founds a company: from the first page to the empty overview. */
export async function signUp({ page, press, fill }: Visitor, email: string): Promise<void> {
  await page.goto('/');
  await fill(page.getByLabel('Your name'), 'Ana Rivera');
  await fill(page.getByLabel('E-mail'), email);
  await fill(page.getByLabel('Password'), 'correct horse battery');
  await press(page.getByRole('button', { name: 'Sign up' }));
  await fill(page.getByLabel('Company name'), 'Rivera Builders');
  await press(page.getByRole('button', { name: 'Create the company' }));
  await page.getByText('From an estimate to a paid bill').waitFor();
}
