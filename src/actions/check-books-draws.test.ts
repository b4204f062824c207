import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BillBasis, BillRequest } from '#core/billing/bill-request.ts';
import type { DrawEffect } from '#core/change-orders/change-order.ts';
import type { DrawEntry } from '#core/draws/draw.ts';
import { parseQuantity, parseUnitPrice } from '#core/money/decimal.ts';
import { listChangeOrders } from '#db/change-orders.ts';
import { withCompany } from '#db/company.ts';
import { type ContractRecord, loadContract } from '#db/contracts.ts';
import type { Database } from '#db/open.ts';
import { foundCompany, testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { discount, item, newCustomer, typedEstimate } from '#tests/support/estimates.ts';
import { value } from '#tests/support/job.ts';
import { refusalCode } from '#tests/support/refusal-code.ts';
import type { Acting } from './acting.ts';
import { checkBooks } from './check-books.ts';
import { createChangeOrder } from './create-change-order.ts';
import { createEstimate } from './create-estimate.ts';
import { createProgressInvoice } from './create-progress-invoice.ts';
import { decideChangeOrder } from './decide-change-order.ts';
import { moveChangeOrder } from './move-change-order.ts';
import { saveDraws } from './save-draws.ts';
import type { Services } from './services.ts';
import { voidInvoice } from './void-invoice.ts';

const DAY = '2026-03-31';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

type Step =
  | { readonly kind: 'schedule'; readonly shares: readonly number[]; readonly recompute: boolean }
  | { readonly kind: 'draws'; readonly ticks: readonly number[] }
  | { readonly kind: 'bill'; readonly cents: number; readonly releases: boolean }
  | { readonly kind: 'percent'; readonly percent: number }
  | { readonly kind: 'remaining' }
  | { readonly kind: 'order'; readonly cents: number; readonly effect: DrawEffect['kind'] }
  | { readonly kind: 'decide'; readonly place: number; readonly to: 'approved' | 'void' }
  | { readonly kind: 'void' };

interface Site {
  readonly services: Services;
  readonly acting: Acting;
  readonly estimateId: string;
  readonly record: ContractRecord;
}

const entryOf = (share: number): DrawEntry => {
  if (share === 0) return { kind: 'balance' };
  return share > 0
    ? { kind: 'percent', percent: BigInt(share) * 1_000_000n }
    : { kind: 'amount', amountMinor: BigInt(-share) * 997n };
};

function schedule({ services, acting, estimateId, record }: Site, step: Extract<Step, { kind: 'schedule' }>) {
  const { draws } = record.contract;
  const billed = draws.findLastIndex((draw) => draw.billedBy !== null) + 1;
  const anew = step.shares.map((share, index) => ({
    drawId: draws[billed + index]?.drawId ?? null,
    name: `Draw ${billed + index + 1}`,
    milestone: null,
    targetDate: null,
    entry: entryOf(share),
    retainage: { kind: share % 2 === 0 ? ('as_contract' as const) : ('exempt' as const) },
    lineIds: share % 5 === 0 ? [record.contract.lines[0]?.lineId ?? ''] : null,
  }));
  const input = { version: record.version, recompute: step.recompute };
  return saveDraws(services, acting, estimateId, { ...input, draws: [...draws.slice(0, billed), ...anew] });
}

function bill({ services, acting, estimateId }: Site, basis: BillBasis, release: BillRequest['release']) {
  const request = { basis, retainage: { kind: 'as_contract' }, release, overrideReason: 'Agreed' } as const;
  const input = { request, invoiceDate: DAY, dueDate: null, heading: '', memo: '' };
  return createProgressInvoice(services, acting, estimateId, input, { issue: true });
}

function order(
  { services, acting, estimateId, record }: Site,
  { cents, effect }: Extract<Step, { kind: 'order' }>,
) {
  const drawId = record.contract.draws.findLast((draw) => draw.billedBy === null)?.drawId ?? '';
  const off = { drawId, byMinor: BigInt(cents < 0 ? -cents : cents) };
  const effects = {
    none: { kind: 'none' },
    add: { kind: 'add', name: 'Extra' },
    raise: { kind: 'raise', drawId },
    lower: { kind: 'lower', draws: [off] },
  } as const;
  const price = String(cents < 0 ? -cents : cents).padStart(3, '0');
  return createChangeOrder(services, acting, estimateId, {
    title: 'Change',
    reason: 'Agreed on site',
    scheduleDays: 0,
    drawEffect: effects[effect],
    lines: [
      {
        kind: cents < 0 ? 'deduction' : 'addition',
        description: 'Change',
        quantity: value(parseQuantity('1')),
        unit: '',
        unitPrice: value(parseUnitPrice(`${price.slice(0, -2)}.${price.slice(-2)}`)),
        taxRateId: null,
      },
    ],
  });
}

async function decide(
  { services, acting, estimateId }: Site,
  { place, to }: Extract<Step, { kind: 'decide' }>,
) {
  const { id } = acting.company;
  const orders = await withCompany(database, id, (tx) => listChangeOrders(tx, id, estimateId));
  const one = orders[place % Math.max(orders.length, 1)];
  if (!one) return;
  if (to === 'void') return moveChangeOrder(services, acting, one.id, 'void');
  const decision = { version: one.version, decision: to, by: 'Dana Fox', on: DAY };
  return decideChangeOrder(services, acting, one.id, decision);
}

function take(site: Site, step: Step): Promise<unknown> {
  const { services, acting, record } = site;
  const { draws } = record.contract;
  switch (step.kind) {
    case 'schedule':
      return schedule(site, step);
    case 'draws': {
      const drawIds = step.ticks.flatMap((tick) => draws[tick]?.drawId ?? []);
      return bill(site, { kind: 'draws', drawIds }, { kind: 'none' });
    }
    case 'bill': {
      const amount = {
        kind: 'amount',
        amountMinor: BigInt(step.cents),
        of: 'this_bill',
        includingTax: false,
      } as const;
      return bill(site, amount, step.releases ? { kind: 'all' } : { kind: 'none' });
    }
    case 'percent': {
      const percent = BigInt(step.percent) * 1_000_000n;
      return bill(site, { kind: 'percent', percent, of: 'this_bill' }, { kind: 'none' });
    }
    case 'remaining':
      return bill(site, { kind: 'remaining' }, { kind: 'none' });
    case 'order':
      return order(site, step);
    case 'decide':
      return decide(site, step);
    case 'void':
      return record.newestInvoiceId === null
        ? Promise.resolve()
        : voidInvoice(services, acting, record.newestInvoiceId, { reason: 'Wrong', on: null });
  }
}

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('schedule' as const),
    shares: fc.array(fc.integer({ min: -30, max: 50 }), { minLength: 1, maxLength: 4 }),
    recompute: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('draws' as const),
    ticks: fc.array(fc.nat(4), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('bill' as const),
    cents: fc.integer({ min: 1, max: 40_000 }),
    releases: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('percent' as const), percent: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ kind: fc.constant('remaining' as const) }),
  fc.record({
    kind: fc.constant('order' as const),
    cents: fc.integer({ min: -30_000, max: 30_000 }),
    effect: fc.constantFrom<DrawEffect['kind']>('none', 'add', 'raise', 'lower'),
  }),
  fc.record({
    kind: fc.constant('decide' as const),
    place: fc.nat(3),
    to: fc.constantFrom('approved' as const, 'approved' as const, 'void' as const),
  }),
  fc.record({ kind: fc.constant('void' as const) }),
);

const history = fc.record({
  prices: fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 3 }),
  off: fc.boolean(),
  base: fc.constantFrom('per_bill' as const, 'to_date' as const),
  steps: fc.array(step, { minLength: 6, maxLength: 16 }),
});

const RUNS = Number(process.env.BOOKS_RUNS ?? 25);

test('the books of contracts with draws and change orders tie, whatever is done to them', async () => {
  const outcomes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(history, async ({ prices, off, base, steps }) => {
      const services = testServices(database);
      const acting = await foundCompany(services);
      const customerId = await newCustomer(services, acting);
      const lines = prices.map((price, index) => item(`Line ${index + 1}`, `${price}.33`));
      const estimateId = await createEstimate(services, acting, {
        ...typedEstimate(customerId, off ? [...lines, discount('Off', { percent: '10' })] : lines),
        retainage: { kind: 'flat', rate: 10_000_000n },
        retainageBase: base,
      });
      const { id } = acting.company;
      for (const one of steps) {
        const record = await withCompany(database, id, (tx) =>
          loadContract(tx, id, estimateId, { lock: false }),
        );
        if (!record) throw new Error('The estimate is there.');
        outcomes.add(
          `${one.kind}: ${await refusalCode(take({ services, acting, estimateId, record }, one))}`,
        );
      }
      expect((await checkBooks(database, acting.company)).faults).toEqual([]);
    }),
    { numRuns: RUNS },
  );
  // The histories are worth nothing if every step was refused.
  expect([...outcomes]).toEqual(
    expect.arrayContaining(['schedule: done', 'draws: done', 'order: done', 'decide: done', 'void: done']),
  );
}, 600_000);
