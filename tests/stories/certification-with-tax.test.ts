import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { receiveAdvance } from '#endpoints/advances.ts';
import { certifyApplication, previewCertificate } from '#endpoints/certificates.ts';
import { createTaxRate } from '#endpoints/company.ts';
import { createInvoice, readInvoice } from '#endpoints/invoices.ts';
import { type Bookkeeper, type Estimate, type Invoice, LAST_DAY } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { typedBill } from './typed-bill.ts';

// Work of 100,000.00, taxed at 10%, 10% held: 46.5% is applied for, 40,000.00 is certified, then 50% is applied for.
let bookkeeping: Bookkeeping;
let books: Bookkeeper;
let job: Estimate;
beforeAll(async () => {
  bookkeeping = await startBookkeeping();
});
beforeEach(async () => {
  books = await bookkeeping.newCompany();
});
afterAll(() => bookkeeping.stop());

type Mode = 'on_gross' | 'on_net';

async function taxedJob(mode: Mode): Promise<void> {
  const { id: taxRateId } = await books.call(createTaxRate, { body: { name: 'VAT', rate: '10' } });
  job = await books.newEstimate({
    lines: [{ description: 'Work', unitPrice: '100000', taxRateId }],
    retainageRate: '10',
    taxTerms: { mode },
  });
}

const apply = (percent: string, issue = true) =>
  books.call(createInvoice, {
    params: job,
    body: { ...typedBill(job, { application: [percent] }), invoiceDate: LAST_DAY, issue },
  });
const certified = { kind: 'in_total', due: '40000' } as const;
const certify = ({ id }: Invoice) =>
  books.call(certifyApplication, { params: { id }, body: { certified, reason: 'Framing not plumb' } });
const preview = ({ id }: Invoice) => books.call(previewCertificate, { params: { id }, body: { certified } });
const figures = ({ gross, withheld, tax, due }: Invoice) => [gross, withheld, tax, due];
const noteOf = ({ certificate }: Invoice) =>
  books.call(readInvoice, { params: { id: String(certificate?.creditNoteId) } });
const L7 = ({ figures: { application } }: Invoice) => application?.summary.L7;

interface Figures {
  /** Gross, retainage, tax and due. */
  readonly applied: readonly string[];
  readonly certified: readonly string[];
  readonly cut: readonly string[];
  readonly next: readonly string[];
  readonly previousCertificates: string;
}

const TAXED: readonly (readonly [Mode, Figures])[] = [
  [
    'on_gross',
    {
      applied: ['46500.00', '4650.00', '4650.00', '46500.00'],
      certified: ['40000.00', '4000.00', '4000.00', '40000.00'],
      cut: ['6500.00', '650.00', '650.00', '6500.00'],
      next: ['10000.00', '1000.00', '1000.00', '10000.00'],
      previousCertificates: '36000.00',
    },
  ],
  [
    'on_net',
    {
      applied: ['46500.00', '4650.00', '4185.00', '46035.00'],
      certified: ['40404.04', '4040.40', '3636.36', '40000.00'],
      cut: ['6095.96', '609.60', '548.64', '6035.00'],
      next: ['9595.96', '959.60', '863.64', '9500.00'],
      previousCertificates: '36363.64',
    },
  ],
];

describe.each(TAXED)('tax %s', (mode, expected) => {
  beforeEach(() => taxedJob(mode));

  const previewed = [
    expected.applied[3],
    expected.certified[3],
    ...expected.cut.slice(0, 2),
    expected.cut[2],
    expected.cut[3],
  ];
  const shown = async (bill: Invoice) => {
    const { appliedDue, certifiedDue, cutGross, cutWithheld, cutTax, cutDue } = await preview(bill);
    return [appliedDue, certifiedDue, cutGross, cutWithheld, cutTax, cutDue];
  };
  const balances = () => {
    const [gross, withheld, tax, due] = expected.certified;
    return {
      'Accounts receivable': due,
      'Retainage receivable': withheld,
      'Contract revenue': `-${gross}`,
      'Sales tax payable': `-${tax}`,
    };
  };

  test('a draft posts as certified, the next application goes on from there', async () => {
    const draft = await apply('46.5%', false);
    expect(figures(draft)).toEqual(expected.applied);
    expect(await shown(draft)).toEqual(previewed);
    expect(figures(await certify(draft))).toEqual(expected.certified);
    expect(await books.trialBalance()).toEqual(balances());
    const next = await apply('50%');
    expect([L7(next), ...figures(next)]).toEqual([expected.previousCertificates, ...expected.next]);
    await books.cleanBooks();
  });

  test('what had posted is cut by a credit note with its tax, and the same application follows', async () => {
    const bill = await apply('46.5%');
    expect(await shown(bill)).toEqual(previewed);
    expect(await books.tallyOf(job)).toMatchObject({ billed: '46500.00' });
    const cut = await certify(bill);
    expect(cut.balance).toBe('40000.00');
    expect(figures(await noteOf(cut))).toEqual(expected.cut.map((amount) => `-${amount}`));
    expect(await books.trialBalance()).toEqual(balances());
    const next = await apply('50%');
    expect([L7(next), ...figures(next)]).toEqual([expected.previousCertificates, ...expected.next]);
    await books.cleanBooks();
  });
});

test('a bill that recouped an advance is figured again with the advance as it found it', async () => {
  await taxedJob('on_gross');
  const advance = { receivedOn: LAST_DAY, amount: '6500', rate: '100', method: 'check' } as const;
  await books.call(receiveAdvance, { params: job, body: advance });
  const bill = await apply('46.5%');
  expect([...figures(bill), bill.figures.recouped]).toEqual([
    '46500.00',
    '4650.00',
    '4650.00',
    '40000.00',
    '6500.00',
  ]);
  const body = { certified: { kind: 'in_total', due: '33500' }, reason: 'Short' } as const;
  const cut = await books.call(certifyApplication, { params: { id: bill.id }, body });
  expect([cut.balance, ...figures(await noteOf(cut))]).toEqual([
    '33500.00',
    '-6500.00',
    '-650.00',
    '-650.00',
    '-6500.00',
  ]);
  await books.cleanBooks();
});
