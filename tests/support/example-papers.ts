import type { DocumentJob } from '#documents/document-job.ts';
import { exampleLetterhead } from './example-letterhead.ts';

const KINDS = ['transactions', 'open_items', 'balance_forward'] as const;
const many = <T>(count: number, one: (index: number) => T) => Array.from({ length: count }, (_, i) => one(i));

/** A change order, a receipt and the three statements, of so many lines, for a customer of this name. */
export function examplePapers(count: number, name = 'Rivera Family'): readonly DocumentJob[] {
  const head = {
    ...exampleLetterhead,
    company: { ...exampleLetterhead.company, taxNumber: '12-3456789' },
    customer: { ...exampleLetterhead.customer, name },
    paymentInstructions: 'Pay to Harbor Bank, account 0012345.',
    footer: 'Registered in Oregon, No. 4711',
  };
  const contract = 'EST-0042 Harbor View kitchen';
  const changeOrder = {
    ...head,
    number: 'CO-3',
    title: 'Added glazing',
    status: 'sent',
    date: '2026-04-14',
    decided: null,
    estimateNumber: 'EST-0042',
    estimateTitle: 'Harbor View kitchen',
    reason: 'The customer asked for a second window.',
    scheduleDays: 5,
    lines: many(count, (index) => ({
      description: `Window ${index + 1}, glazed`,
      quantity: '2',
      unit: 'ea',
      unitPrice: '50',
      amount: '100.00',
    })),
    additions: `${count * 100}.00`,
    deductions: '0.00',
    net: `${count * 100}.00`,
    sumBefore: '60000.00',
    sumAfter: `${60_000 + count * 100}.00`,
    pricesIncludeTax: false,
  } as const;
  const receipt = {
    ...head,
    kind: 'payment',
    contract: null,
    number: '12',
    receivedOn: '2026-04-20',
    method: 'check',
    reference: 'Check 1187',
    memo: null,
    reversedOn: null,
    amount: `${count * 100}.00`,
    allocations: many(count, (index) => ({
      invoiceNumber: `INV-${index + 1}`,
      contract,
      on: '2026-04-20',
      amount: '100.00',
      takenBack: index === 2,
    })),
    applied: `${count * 100}.00`,
    unapplied: '0.00',
  } as const;
  const statement = (kind: (typeof KINDS)[number]) => ({
    ...head,
    kind,
    from: '2026-03-01',
    to: '2026-03-31',
    before: '0.00',
    movements: many(count, (index) => ({
      date: '2026-03-10',
      kind: 'invoice' as const,
      number: `INV-${index + 1}`,
      about: contract,
      amount: '100.00',
      balance: `${(index + 1) * 100}.00`,
    })),
    items: many(count, (index) => ({
      number: `INV-${index + 1}`,
      contract,
      invoiceDate: '2026-01-15',
      dueDate: '2026-02-14',
      daysLate: 45,
      open: '100.00',
    })),
    charged: `${count * 100}.00`,
    takenOff: '0.00',
    balance: `${count * 100}.00`,
    ages: (['young', 'days1', 'days31', 'days61', 'days91'] as const).map((band) => ({
      band,
      amount: band === 'days31' ? `${count * 100}.00` : '0.00',
    })),
    credit: '0.00',
    held: '450.00',
  });
  return [
    { template: 'change-order', document: changeOrder },
    { template: 'receipt', document: receipt },
    ...KINDS.map((kind) => ({ template: 'statement' as const, document: statement(kind) })),
  ];
}
