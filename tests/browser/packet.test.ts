import type { BrowserContext } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { createInvoice } from '#endpoints/invoices.ts';
import { done } from '#tests/support/endpoint-caller.ts';
import { newWorld, type World } from '#tests/support/endpoint-world.ts';
import { oneDot } from '#tests/support/one-dot.ts';
import { openedSite } from '#tests/support/opened-site.ts';
import { SIZES } from '#tests/support/visitor.ts';

const SHOTS = process.env.SCREENSHOTS;

// A photo of an iPhone and a picture that is broken off, as they are when somebody lets them go over the page.
const DROPPED = `(() => {
  const files = new DataTransfer();
  const photo = Uint8Array.from([0, 0, 0, 24, ...new TextEncoder().encode('ftypheic'), 0, 0, 0, 0]);
  files.items.add(new File([photo], 'IMG_0042.HEIC'));
  files.items.add(new File([Uint8Array.from([${[...oneDot.subarray(0, 40)]}])], 'Half.png'));
  return files;
})()`;

const site = openedSite();

/** The browser is signed in as the person of this world. */
async function signIn(context: BrowserContext, { cookie }: World): Promise<void> {
  const cookies = cookie.split('; ').map((one) => {
    const [name = '', ...value] = one.split('=');
    return { name, value: value.join('='), url: site.address };
  });
  await context.addCookies(cookies);
  await context.addInitScript(() => localStorage.setItem('drawbook.signed-in', 'in'));
}

/** An application with stored materials on the accepted estimate. */
async function applyForPayment({ call, ids, unbilledLineIds: [first, second] }: World): Promise<string> {
  const basis = {
    kind: 'application',
    periodFrom: '2026-03-01',
    periodTo: '2026-03-31',
    lines: [
      { lineId: first, percentToDate: '40' },
      { lineId: second, stored: '1000' },
    ],
  };
  const body = { basis, invoiceDate: '2026-03-31', issue: true };
  return (await done(call(createInvoice, { id: ids.acceptedEstimate, body }))).id;
}

describe.each(SIZES)('files and a packet on a $name', (size) => {
  test('a file is attached, the checklist knows it, and the packet is made', async () => {
    const world = await newWorld(site.address);
    const invoice = await applyForPayment(world);
    const visitor = await site.visit(size);
    const { page, press, fill } = visitor;
    const look = async (name: string) => {
      if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}-${size.name}.png`, fullPage: true });
    };
    await signIn(page.context(), world);
    await page.goto(`/invoices/${invoice}`);
    await page.getByRole('link', { name: 'Spreadsheet', exact: true }).waitFor();
    expect(
      await page
        .getByRole('link', { name: 'Application for payment, PDF', exact: true })
        .getAttribute('href'),
    ).toContain(`/invoices/${invoice}/application/pdf`);
    await page.getByLabel('About').selectOption('insurance');
    await page.getByLabel('Files to attach').setInputFiles({
      name: 'Policy 2026.png',
      mimeType: 'image/png',
      buffer: oneDot,
    });
    await page.getByRole('link', { name: 'Policy 2026.png', exact: true }).waitFor();
    await page.getByLabel('Files to attach').setInputFiles({
      name: 'Program.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1]),
    });
    await page
      .getByRole('alert')
      .getByText(/^Program\.pdf is no JPEG/)
      .waitFor();
    await look('invoice-files');
    expect(await visitor.barriers()).toEqual([]);
    await press(page.getByRole('button', { name: 'Dismiss Program.pdf', exact: true }));
    await page.getByLabel('About').selectOption('other');
    const dropped = await page.evaluateHandle(DROPPED);
    await page
      .getByRole('region', { name: 'Attach files', exact: true })
      .dispatchEvent('drop', { dataTransfer: dropped });
    await page.getByRole('link', { name: 'Half.png', exact: true }).waitFor();
    await page.getByText('In the ZIP of a packet only', { exact: true }).waitFor();
    await page.getByText('Cannot be opened, in the ZIP only', { exact: true }).waitFor();
    await press(page.getByRole('link', { name: 'Packet for lender or owner', exact: true }));
    const checklist = page.getByRole('list', { name: 'Checklist' });
    await checklist.getByText('Insurance papers', { exact: true }).waitFor();
    await checklist.getByText('No photo goes along.', { exact: true }).waitFor();
    await checklist.getByText(/in Apple’s HEIC form: IMG_0042\.HEIC is in the ZIP only/).waitFor();
    await checklist.getByText(/^Cannot be opened, so in the ZIP only: Half\.png\./).waitFor();
    await checklist.getByText(/^\$1,000\.00 of stored materials is on this bill/).waitFor();
    expect(
      await page.getByRole('checkbox', { name: /^Unconditional, progress payment, INV-/ }).isDisabled(),
    ).toBe(true);
    const goesAlong = page.getByRole('checkbox', { name: /^Policy 2026\.png/ });
    expect(await goesAlong.isChecked()).toBe(true);
    await press(goesAlong);
    await checklist.getByText('No insurance paper goes along.', { exact: true }).waitFor();
    await press(goesAlong);
    await checklist.getByText('Insurance papers', { exact: true }).waitFor();
    await press(page.getByRole('button', { name: 'Leave all out', exact: true }));
    await page.getByText('Files: 0 of 3 go along', { exact: true }).waitFor();
    await press(page.getByRole('button', { name: 'Take all along', exact: true }));
    await page.getByText('Files: 3 of 3 go along', { exact: true }).waitFor();
    await press(page.getByRole('checkbox', { name: /^Half\.png/ }));
    await page.getByText('Files: 2 of 3 go along', { exact: true }).waitFor();
    await fill(page.getByLabel('Letter', { exact: true }), 'Dear Ms. Fox,\n\nenclosed is our application.');
    expect(await visitor.barriers()).toEqual([]);
    await look('packet');
    await press(page.getByRole('button', { name: 'Make the packet', exact: true }));
    const packets = page.getByRole('list', { name: 'Packets' });
    await packets.getByRole('link', { name: 'ZIP', exact: true }).waitFor();
    await packets.getByText(/^\d+ pages, .*, 2 files along$/).waitFor();
    await page.getByText('In a packet', { exact: true }).first().waitFor();
    expect(await visitor.barriers()).toEqual([]);
    await look('packet-made');
    if (SHOTS) {
      await page.emulateMedia({ colorScheme: 'dark' });
      await look('packet-dark');
      await page.goto(`/estimates/${world.ids.acceptedEstimate}`);
      await press(page.getByRole('tab', { name: 'Files', exact: true }));
      await page.getByRole('link', { name: 'Policy 2026.png', exact: true }).waitFor();
      await look('estimate-files-dark');
    }
    expect(visitor.complaints.filter((complaint) => !/422|favicon/.test(complaint))).toEqual([]);
    await visitor.leave();
  }, 90_000);
});
