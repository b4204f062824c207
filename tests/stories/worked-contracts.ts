import { createChangeOrder, decideChangeOrder } from '#endpoints/change-orders.ts';
import { saveDraws } from '#endpoints/draws.ts';
import { readEstimate } from '#endpoints/estimates.ts';
import type { Bookkeeper, Estimate, Invoice, Payment } from '#tests/support/bookkeeper.ts';
import { draw, drawIds } from './draw-body.ts';
import { type Cells, typedBill } from './typed-bill.ts';

/** A contract of the acceptance cases, worked through to its end. */
export interface WorkedContract {
  readonly job: Estimate;
  readonly bills: readonly Invoice[];
  readonly payments: readonly Payment[];
  readonly changeOrderIds: readonly string[];
}

async function changed(books: Bookkeeper, job: Estimate, title: string, price: string, on: string) {
  const kind = price.startsWith('-') ? 'deduction' : 'addition';
  const lines = [{ kind, description: title, unitPrice: price.replace('-', '') } as const];
  const body = { title, reason: 'As agreed on site', lines };
  const order = await books.call(createChangeOrder, { params: { id: job.id }, body });
  const decision = { version: order.version, decision: 'approved', by: 'Dana Fox', on } as const;
  await books.call(decideChangeOrder, { params: { id: order.id }, body: decision });
  return order.id;
}

const payOn = (books: Bookkeeper, { id, customer }: Invoice, amount: string) =>
  books.pay({ customerId: customer.id, amount, to: { [id]: amount } });

/** 60,000.00 in four draws, 10% held from the second on; a change order of 5,000.00; the last two bills are not paid. */
export async function workDrawSchedule(books: Bookkeeper, customerId?: string): Promise<WorkedContract> {
  const whose = customerId === undefined ? {} : { customerId };
  const job = await books.newEstimate({ lines: [['House', '60000']], retainageRate: '10', ...whose });
  const draws = [
    draw('Deposit', '10000', { retainage: { kind: 'exempt' } }),
    draw('Foundation', '20000'),
    draw('Framing complete', '15000'),
    draw('Completion', '15000'),
  ];
  await books.call(saveDraws, { params: { id: job.id }, body: { version: job.version, draws } });
  const bill = async (positions: readonly number[], invoiceDate: string) =>
    books.bill(job, {
      basis: { kind: 'draws', drawIds: await drawIds(books, job, positions) },
      invoiceDate,
    });
  const deposit = await bill([1], '2026-10-05');
  const paid = await payOn(books, deposit, '10000');
  const both = await bill([2, 3], '2026-11-02');
  const partly = await payOn(books, both, '20000');
  const orderId = await changed(books, job, 'Added glazing', '5000', '2026-11-10');
  const last = await books.bill(job, { basis: { kind: 'remaining' }, invoiceDate: '2026-12-07' });
  const release = await books.bill(job, { basis: { kind: 'none' }, release: { kind: 'all' } });
  return {
    job,
    bills: [deposit, both, last, release],
    payments: [paid, partly],
    changeOrderIds: [orderId],
  };
}

const SCHEDULE_OF_VALUES = [
  ['General conditions', '24000'],
  ['Demolition', '11500'],
  ['Framing & drywall', '48750'],
  ['Electrical', '37333.33'],
  ['Mechanical', '52416.67'],
  ['Finishes', '26000'],
] as const;

/** Five applications: 10% held, from the middle 5%; two change orders; all but the last bill, the release, is paid. */
export async function workFiveApplications(books: Bookkeeper, customerId?: string): Promise<WorkedContract> {
  const whose = customerId === undefined ? {} : { customerId };
  const steps = [{ threshold: '50', rate: '5' }];
  const retainage = { kind: 'step_down', rate: '10', steps, effect: 'retroactive' } as const;
  let job = await books.newEstimate({ lines: SCHEDULE_OF_VALUES, retainage, storedRate: '5', ...whose });
  const bills: Invoice[] = [];
  const changeOrderIds: string[] = [];

  async function apply(month: string, application: readonly Cells[], release?: 'all'): Promise<void> {
    const { basis, ...rest } = typedBill(job, { application, ...(release ? { release } : {}) });
    if (basis.kind !== 'application') throw new Error('An application is typed here.');
    const period = { periodFrom: `${month}-01`, periodTo: `${month}-28` };
    bills.push(
      await books.bill(job, { ...rest, basis: { ...basis, ...period }, invoiceDate: period.periodTo }),
    );
  }
  async function change(title: string, price: string, on: string): Promise<void> {
    changeOrderIds.push(await changed(books, job, title, price, on));
    job = await books.call(readEstimate, { params: { id: job.id } });
  }

  await apply('2026-02', ['20%', '100%', '10%', '', { stored: '12000' }, '']);
  await change('Added glazing', '6250', '2026-03-02');
  await apply('2026-03', ['45%', '', '60%', '33.33%', { work: '15%', install: '4500' }, '', '']);
  await change('Credit: delete casework', '-3333.33', '2026-04-02');
  const third = { work: '60%', install: '7500' };
  await apply('2026-04', ['70%', '', '100%', '75%', third, '20%', '100%', '']);
  await apply('2026-05', ['100%', '', '', '100%', '100%', '100%', '', '100%']);
  const payments: Payment[] = [];
  for (const bill of bills) payments.push(await payOn(books, bill, bill.due));
  await apply('2026-06', [], 'all');
  return { job, bills, payments, changeOrderIds };
}
