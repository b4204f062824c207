import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEstimate } from '#endpoints/estimates.ts';
import { readBillingState, voidInvoice } from '#endpoints/invoices.ts';
import { changeRetainage, listRetainageChanges } from '#endpoints/retainage.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';

let bookkeeping: Bookkeeping;
beforeAll(async () => {
  bookkeeping = await startBookkeeping();
});
afterAll(() => bookkeeping.stop());

const flat = (rate: string) => ({ kind: 'flat', rate }) as const;

test('a change that a bill took up waits again when the bill is void, and moves the same once more', async () => {
  const own = await bookkeeping.newCompany();
  const job = await own.newEstimate({
    lines: [['Work', '100000']],
    retainage: {
      kind: 'step_down',
      rate: '10',
      steps: [{ threshold: '50', rate: '5' }],
      effect: 'retroactive',
    },
  });
  await own.billPercent(job, '50');
  const { version } = await own.call(readEstimate, { params: job });
  const change = { rule: flat('4'), reach: 'earlier_bills_too' as const, version, reason: 'As agreed' };
  await own.call(changeRetainage, { params: job, body: change });
  const [listed] = (await own.call(listRetainageChanges, { params: job })).rows;
  expect([listed?.moves, listed?.reason, listed?.before.kind]).toEqual([
    '-3000.00',
    'As agreed',
    'step_down',
  ]);
  const waiting = async () =>
    (await own.call(readBillingState, { params: job })).retainageChange?.reach ?? 'none';
  for (const again of [false, true]) {
    expect(await waiting()).toBe('earlier_bills_too');
    const bill = await own.bill(job, { basis: { kind: 'amount', amount: '10000' } });
    expect([bill.figures.releasedByChange, bill.due, bill.figures.heldToDate]).toEqual([
      '2600.00',
      '12600.00',
      '2400.00',
    ]);
    expect(await waiting()).toBe('none');
    if (again) break;
    await own.call(voidInvoice, { params: { id: bill.id }, body: { reason: 'Wrong month' } });
    expect((await own.tallyOf(job)).held).toBe('5000.00');
    await own.cleanBooks();
  }
  await own.cleanBooks();
});

test('a rule changed and a bill issued at once: the bill is of one of the two', async () => {
  const own = await bookkeeping.newCompany();
  const job = await own.newEstimate({ lines: [['Work', '100000']], retainageRate: '10' });
  const { version } = await own.call(readEstimate, { params: job });
  const body = { rule: flat('5'), reach: 'later_bills' as const, version, reason: 'As agreed' };
  const [bill, changed] = await Promise.all([
    own.billPercent(job, '10'),
    own.send(changeRetainage, { params: job, body }),
  ]);
  // The one that came second sees the other: a bill at 5%, or a change that was made of what is no longer so.
  expect([bill.withheld, changed.status]).toEqual(changed.ok ? ['500.00', 200] : ['1000.00', 409]);
  await own.cleanBooks();
});
