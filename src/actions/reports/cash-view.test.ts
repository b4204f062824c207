import { afterAll, beforeAll, expect, test } from 'vitest';
import { decideEstimate } from '#actions/decide-estimate.ts';
import { recordPayment } from '#actions/record-payment.ts';
import { reversePayment } from '#actions/reverse-payment.ts';
import { saveDraws } from '#actions/save-draws.ts';
import { setCompletion } from '#actions/set-completion.ts';
import { takeBackCredit } from '#actions/take-back-credit.ts';
import { withCompany } from '#db/company.ts';
import { loadInvoice } from '#db/invoices.ts';
import type { Database } from '#db/open.ts';
import { loadPayment } from '#db/payments.ts';
import { foundCompany, testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { item, newCustomer } from '#tests/support/estimates.ts';
import { heldEstimate, issueBill } from '#tests/support/example-books.ts';
import { runReport } from './run-report.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('a customer whose late money was taken back and who paid in time is not expected to be late', async () => {
  const services = testServices(database);
  const acting = await foundCompany(services);
  const companyId = acting.company.id;
  const read = <T>(work: Parameters<typeof withCompany<T>>[2]) => withCompany(database, companyId, work);
  const customerId = await newCustomer(services, acting, 'Alder House');
  const job = await heldEstimate(services, acting, customerId, [item('Fence', '10000')]);
  const half = { basis: { kind: 'percent', percent: 50_000_000n, of: 'this_bill' } } as const;
  const invoiceId = await issueBill(services, acting, job, '2026-03-01', half);
  const { due_minor: amountMinor = 0n, due_date: dueDate = '' } =
    (await read((tx) => loadInvoice(tx, companyId, invoiceId))) ?? {};
  const pay = (receivedOn: string) =>
    recordPayment(services, acting, {
      ...{ customerId, receivedOn, amountMinor, method: 'check', reference: '', memo: '' },
      allocations: [{ invoiceId, amountMinor }],
    });
  const late = await pay('2026-07-31');
  const allocationId = (await read((tx) => loadPayment(tx, companyId, late)))?.allocations[0]?.id ?? '';
  await takeBackCredit(services, acting, late, {
    allocationId,
    reason: 'Meant for the deck',
    on: '2026-07-31',
  });
  await pay(dueDate);
  await issueBill(services, acting, job, '2026-03-02', half);
  const { lines } = await runReport(services, acting, 'cash-view', {});
  const open = lines.find(({ cells }) => cells[0] === 'INV-0002')?.cells.map(String);
  expect(open?.slice(0, 4)).toEqual(['INV-0002', 'Alder House', open?.[2], '0']);
});

test('invoices, draws and retainage come when a hand reckons that they come', async () => {
  const services = testServices(database);
  const acting = await foundCompany(services);
  const { id: companyId } = acting.company;
  const read = <T>(work: Parameters<typeof withCompany<T>>[2]) => withCompany(database, companyId, work);
  const customerId = await newCustomer(services, acting, 'Alder House');
  const slow = await newCustomer(services, acting, 'Slow Yard');
  const bill = async (estimateId: string, on: string, amountMinor: bigint) =>
    issueBill(services, acting, estimateId, on, {
      basis: { kind: 'amount', amountMinor, of: 'this_bill', includingTax: false },
    });
  const pay = async (payer: string, invoiceId: string, receivedOn: string) => {
    const { due_minor: amountMinor = 0n } = (await read((tx) => loadInvoice(tx, companyId, invoiceId))) ?? {};
    return recordPayment(services, acting, {
      ...{ customerId: payer, receivedOn, amountMinor, method: 'check', reference: '', memo: '' },
      allocations: [{ invoiceId, amountMinor }],
    });
  };
  // Due on April 30, paid 5, 20 and 9 days later: 9 days is the middle one. What bounced does not count.
  const yard = await heldEstimate(services, acting, slow, [item('Yard', '10000')]);
  for (const day of ['2026-05-05', '2026-05-20', '2026-05-09'])
    await pay(slow, await bill(yard, '2026-03-01', 100_000n), day);
  const bounced = await pay(slow, await bill(yard, '2026-03-01', 100_000n), '2026-08-31');
  await reversePayment(services, acting, bounced, { reason: 'Bounced', on: '2026-08-31' });
  // 10 % of every draw of 2,000.00 is held; the first was planned for a day that has passed.
  const shed = await heldEstimate(services, acting, customerId, [item('Shed', '6000')]);
  const draw = (name: string, targetDate: string | null) => ({
    ...{ drawId: null, name, milestone: null, targetDate, lineIds: null },
    entry: { kind: 'amount', amountMinor: 200_000n } as const,
    retainage: { kind: 'as_contract' } as const,
  });
  const draws = [draw('Frame', '2026-08-01'), draw('Roof', '2026-10-15'), draw('Paint', null)];
  await saveDraws(services, acting, shed, { version: 1, draws, recompute: false });
  await decideEstimate(services, acting, shed, { decision: 'accepted', by: 'Dana Fox', on: '2026-03-12' });
  await setCompletion(services, acting, yard, '2026-09-20');
  const { lines } = await runReport(services, { ...acting, today: '2026-09-01' }, 'cash-view', {});
  const shown = lines.filter(({ kind, cells }) => kind === 'row' || cells[0] === 'The 13 weeks');
  expect(
    shown.map(({ cells }) =>
      cells
        .slice(0, 9)
        .map((cell) => cell ?? '')
        .join(' | '),
    ),
  ).toEqual([
    // The bill whose payment bounced is long due.
    'INV-0004 | Slow Yard | 2026-04-30 | 9 | 2026-09-01 | 90000 |  |  | 90000',
    // Billed today at the earliest, and paid after 30 days.
    'EST-0002, Frame | Alder House | 2026-10-01 | 0 | 2026-10-01 |  | 180000 |  | 180000',
    'EST-0001 Kitchen renovation | Slow Yard | 2026-10-20 | 9 | 2026-10-29 |  |  | 40000 | 40000',
    'EST-0002, Roof | Alder House | 2026-11-14 | 0 | 2026-11-14 |  | 180000 |  | 180000',
    'EST-0002, Paint | Alder House |  | 0 |  |  | 180000 |  | 180000',
    'The 13 weeks |  |  |  |  | 90000 | 360000 | 40000 | 490000',
  ]);
  const weeks = lines.flatMap(({ kind, days, cells }) =>
    kind === 'heading' && cells.at(-1) !== 0n
      ? [[cells[0], days ? `${days.from} to ${days.to}` : '', ...cells.slice(5)].join(' | ')]
      : [],
  );
  expect(weeks).toEqual([
    'Week 1 | 2026-09-01 to 2026-09-07 | 90000 | 0 | 0 | 90000',
    'Week 5 | 2026-09-29 to 2026-10-05 | 0 | 180000 | 0 | 180000',
    'Week 9 | 2026-10-27 to 2026-11-02 | 0 | 0 | 40000 | 40000',
    'Week 11 | 2026-11-10 to 2026-11-16 | 0 | 180000 | 0 | 180000',
    'Later, or no day known |  | 0 | 180000 | 0 | 180000',
  ]);
});
