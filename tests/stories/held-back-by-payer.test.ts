import { afterAll, beforeAll, expect, test } from 'vitest';
import { listEntries } from '#endpoints/books.ts';
import { createTaxRate } from '#endpoints/company.ts';
import { readEstimatePdf } from '#endpoints/estimates.ts';
import { listInvoices, readInvoice, readInvoicePdf, voidInvoice } from '#endpoints/invoices.ts';
import { readBillingReport, readBillingReportPdf } from '#endpoints/reports.ts';
import { previewWithholding, withholdByPayer } from '#endpoints/retainage.ts';
import { type Bookkeeper, LAST_DAY } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { pdfText } from '#tests/support/pdf-text.ts';

let bookkeeping: Bookkeeping;
beforeAll(async () => {
  bookkeeping = await startBookkeeping();
});
afterAll(() => bookkeeping.stop());

const body = { amount: '1500', on: LAST_DAY };

async function fullInvoice(own: Bookkeeper) {
  const job = await own.newEstimate({
    lines: [
      ['Framing', '10000'],
      ['Roof', '5000'],
    ],
  });
  return { job, bill: await own.billPercent(job, '100') };
}

async function textOf(sent: Promise<Response>): Promise<string> {
  return pdfText(new Uint8Array(await (await sent).arrayBuffer()));
}

test('receivable moves to retainage, and is released like any other', async () => {
  const own = await bookkeeping.newCompany();
  const { job, bill } = await fullInvoice(own);
  const params = { id: bill.id };
  const refusal = await own.refusal(withholdByPayer, { params, body: { ...body, amount: '15000.01' } });
  expect(refusal.code).toBe('withheld_beyond_open');
  const preview = await own.call(previewWithholding, { params, body: { amount: '1500' } });
  expect(preview).toMatchObject({
    ...{ balance: '15000.00', balanceAfter: '13500.00', held: '0.00', heldAfter: '1500.00' },
    lines: [
      { description: 'Framing', withheld: '1000.00' },
      { description: 'Roof', withheld: '500.00' },
    ],
  });
  const { balance, due, withheldByPayer, credited } = await own.call(withholdByPayer, { params, body });
  expect({ due, balance, withheldByPayer, credited }).toEqual({
    ...{ due: '15000.00', balance: preview.balanceAfter, withheldByPayer: '1500.00', credited: '0.00' },
  });
  expect(await own.trialBalance()).toEqual({
    'Accounts receivable': '13500.00',
    'Retainage receivable': '1500.00',
    'Contract revenue': '-15000.00',
  });
  expect(await own.tallyOf(job)).toMatchObject({ held: '1500.00', outstanding: '13500.00' });
  const released = await own.bill(job, { basis: { kind: 'none' }, release: { kind: 'all' } });
  expect(released.figures.lines.map((line) => line.released)).toEqual(['1000.00', '500.00']);
  expect((await own.trialBalance())['Retainage receivable']).toBeUndefined();
  await own.cleanBooks();
});

test('its record has words of its own, on the list, in the report, in the books and on paper', async () => {
  const own = await bookkeeping.newCompany();
  const { job, bill } = await fullInvoice(own);
  await own.call(withholdByPayer, { params: { id: bill.id }, body });
  await own.pay({ customerId: bill.customer.id, amount: '13500', to: { [bill.id]: '13500' } });
  // The bill is paid: what is held back is no credit.
  expect((await own.call(readInvoice, { params: { id: bill.id } })).status).toBe('paid');

  const listed = await own.call(listInvoices, { query: { status: 'withheld' } });
  const [record] = listed.rows;
  expect(listed.rows).toMatchObject([
    {
      ...{ number: 'INV-0002', kind: 'payer_withholding', status: 'withheld', creditsInvoiceId: bill.id },
      ...{ heading: 'Retainage withheld from INV-0001', withheld: '1500.00', due: '-1500.00' },
    },
  ]);
  expect((await own.call(listInvoices, { query: { status: 'credited' } })).rows).toEqual([]);
  expect((await own.call(listInvoices, { query: { status: 'paid' } })).rows).toHaveLength(1);
  const report = await own.call(readBillingReport, { params: job });
  expect(report.invoices.map(({ status }) => status)).toEqual(['paid', 'withheld']);

  const params = { id: record?.id ?? '' };
  const { rows: entries } = await own.call(listEntries, { query: { documentId: params.id } });
  expect(entries.map(({ memo }) => memo)).toEqual(['Withheld by the payer, INV-0002']);
  const text = await textOf(own.send(readInvoicePdf, { params }));
  expect(text).toContain('Retainage withheld INV-0002');
  expect(text).toContain('Withheld from invoice');
  expect(text).toContain('Held until released $1,500.00');
  expect(text).toContain('Framing 1,000.00');
  expect(text).not.toContain('Credit');
  expect(await textOf(own.send(readBillingReportPdf, { params: job }))).toContain('Withheld');

  const voided = { params, body: { reason: 'Paid after all' } };
  expect((await own.call(voidInvoice, voided)).status).toBe('void');
  expect(await own.call(readInvoice, { params: { id: bill.id } })).toMatchObject({
    ...{ status: 'partial', balance: '1500.00', withheldByPayer: '0.00' },
  });
  await own.cleanBooks();
});

test('the terms of retainage stand in the same words on the estimate and on the billing report', async () => {
  const own = await bookkeeping.newCompany();
  const steps = [{ threshold: '50', rate: '5' }];
  const effect = 'retroactive' as const;
  const job = await own.newEstimate({
    lines: [['Framing', '10000'], { description: 'Permit', unitPrice: '500', retainage: { kind: 'exempt' } }],
    retainage: {
      kind: 'capped',
      rule: { kind: 'step_down', rate: '10', steps, effect },
      cap: { kind: 'sum', sum: '600.00' },
    },
    storedRate: '5',
  });
  const words =
    '10% of each bill is held; once more than 50% of the contract is complete, stored materials counted, ' +
    'only 5% of all work stays held and the rest is released. Never more than $600.00 in all. ' +
    'Nothing is held of Permit. Of stored materials, 5% is held.';
  expect((await own.call(readBillingReport, { params: job })).retainageTerms).toBe(words);
  expect(await textOf(own.send(readBillingReportPdf, { params: job }))).toContain(words);
  expect(await textOf(own.send(readEstimatePdf, { params: job }))).toContain(words);
});

test.each([
  ['on_gross', ['1000.00', '0.00', '1000.00']],
  ['on_net', 'withheld_after_tax'],
  ['deferred', 'withheld_after_tax'],
] as const)(
  'taxed %s: the release of what a payer held back is never taxed a second time',
  async (mode, said) => {
    const own = await bookkeeping.newCompany();
    const { id: taxRateId } = await own.call(createTaxRate, { body: { name: 'VAT', rate: '10' } });
    const lines = [{ description: 'Framing', unitPrice: '10000', taxRateId }];
    const job = await own.newEstimate({ lines, taxTerms: { mode } });
    const bill = await own.billPercent(job, '100');
    expect([bill.figures.tax, bill.due]).toEqual(['1000.00', '11000.00']);
    const asked = { params: { id: bill.id }, body: { ...body, amount: '1000' } };
    if (typeof said === 'string') {
      expect((await own.refusal(previewWithholding, { ...asked, body: { amount: '1000' } })).code).toBe(said);
      const { code, detail } = await own.refusal(withholdByPayer, asked);
      expect([code, detail]).toEqual([
        said,
        `On this contract tax waits for what is held, and ${bill.number} has charged it on all of its work: the release would be taxed a second time. Credit ${bill.number}, and bill it again with its retainage.`,
      ]);
      return;
    }
    await own.call(withholdByPayer, asked);
    const { figures, due } = await own.bill(job, { basis: { kind: 'none' }, release: { kind: 'all' } });
    expect([figures.released, figures.tax, due]).toEqual(said);
    await own.cleanBooks();
  },
);
