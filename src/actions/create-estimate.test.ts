import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withCompany } from '#db/company.ts';
import { listEstimates } from '#db/estimate-list.ts';
import { loadEstimate } from '#db/estimates.ts';
import type { Database } from '#db/open.ts';
import { foundCompany } from '#tests/support/company.ts';
import { type EstimateDesk, openEstimateDesk } from '#tests/support/estimate-desk.ts';
import { discount, item, newCustomer, typedEstimate } from '#tests/support/estimates.ts';
import { refusalCode } from '#tests/support/refusal-code.ts';
import type { Acting } from './acting.ts';
import { createEstimate } from './create-estimate.ts';
import { createTaxRate } from './create-tax-rate.ts';
import { deleteEstimate } from './delete-estimate.ts';
import type { EstimateLineInput } from './estimate-input.ts';
import { markEstimateSent } from './mark-estimate-sent.ts';
import type { Services } from './services.ts';
import { updateEstimate } from './update-estimate.ts';
import { updateTaxRate } from './update-tax-rate.ts';

let desk: EstimateDesk;
let database: Database;
let services: Services;
let acting: Acting;
let customerId: string;
beforeAll(async () => {
  desk = await openEstimateDesk();
  ({ database, services, acting, customerId } = desk);
});
afterAll(() => database.close());

const load = (id: string) => desk.load(id);
const create = (...lines: EstimateLineInput[]) => desk.create(...lines);

describe('the figures of an estimate', () => {
  test.each([
    {
      what: 'quantities and prices',
      lines: [item('Cabinets', '1250', '12'), item('Worktop', '410.50', '8.5')],
      kept: ['Cabinets 15000.00', 'Worktop 3489.25'],
      sum: '18489.25',
    },
    {
      what: 'a discount of 10%',
      lines: [item('Framing', '333.33'), discount('Goodwill', { percent: '10' })],
      kept: ['Framing 333.33', 'Goodwill -33.33'],
      sum: '300.00',
    },
    {
      what: 'a discount in money',
      lines: [item('Framing', '1000'), discount('Goodwill', { price: '250' })],
      kept: ['Framing 1000.00', 'Goodwill -250.00'],
      sum: '750.00',
    },
    {
      what: 'a price of 8 decimals',
      lines: [item('Cable', '0.12345678', '9999.9999')],
      kept: ['Cable 1234.57'],
      sum: '1234.57',
    },
  ])('$what: $sum', async ({ lines, kept, sum }) => {
    expect(await load(await create(...lines))).toMatchObject({
      lines: kept,
      sum,
      status: 'draft',
      version: 1,
    });
  });

  test('500 lines are written in one statement and keep their order', async () => {
    const lines = Array.from({ length: 500 }, (_, index) => item(`Line ${index}`, '1.01'));
    const { sum, lines: kept } = await load(await create(...lines));
    expect({ sum, first: kept[0], last: kept[499] }).toEqual({
      sum: '505.00',
      first: 'Line 0 1.01',
      last: 'Line 499 1.01',
    });
  });
});

describe('what an estimate refuses', () => {
  test.each([
    { what: 'no lines', lines: [], code: 'estimate_without_lines' },
    {
      what: 'a total below zero',
      lines: [item('Framing', '100'), discount('Too much', { price: '100.01' })],
      code: 'estimate_total_below_zero',
    },
    {
      what: 'a line that it does not have',
      lines: [{ ...item('Framing', '100'), id: '01890000-0000-7000-8000-00000000000a' }],
      code: 'line_unknown',
    },
    {
      what: 'a tax rate that does not exist',
      lines: [{ ...item('Framing', '100'), taxRateId: '01890000-0000-7000-8000-00000000000b' }],
      code: 'tax_rate_unknown',
    },
  ])('$what: $code', async ({ lines, code }) => {
    expect(await refusalCode(create(...lines))).toBe(code);
  });

  test("another company's customer, tax rate and estimate", async () => {
    const other = await foundCompany(services);
    const theirs = await newCustomer(services, other);
    const rate = await createTaxRate(services, other, { name: 'City', rate: 5_000_000n, isDefault: false });
    const id = await createEstimate(services, other, typedEstimate(theirs, [item('Framing', '100')]));
    const input = { ...typedEstimate(customerId, [item('Framing', '1')]), version: 1 };
    const codes = [
      await refusalCode(createEstimate(services, acting, typedEstimate(theirs, [item('Framing', '1')]))),
      await refusalCode(create({ ...item('Framing', '1'), taxRateId: rate })),
      await refusalCode(updateEstimate(services, acting, id, input)),
      await refusalCode(deleteEstimate(services, acting, id)),
      await refusalCode(markEstimateSent(services, acting, id)),
    ];
    expect(codes).toEqual(['not_found', 'tax_rate_unknown', 'not_found', 'not_found', 'not_found']);
  });

  test('an archived tax rate on a new line; a line that has it keeps it', async () => {
    const rate = { name: 'Old city tax', rate: 5_000_000n, isDefault: false };
    const rateId = await createTaxRate(services, acting, rate);
    const taxed = { ...item('Framing', '100'), taxRateId: rateId };
    const id = await create(taxed);
    await updateTaxRate(services, acting, {
      ...rate,
      id: rateId,
      archived: true,
      compound: false,
      groupOf: [],
      changes: [],
    });
    const { lineIds } = await load(id);
    const again = typedEstimate(customerId, [{ ...taxed, id: lineIds[0] ?? null }]);
    expect(await refusalCode(updateEstimate(services, acting, id, { ...again, version: 1 }))).toBe('done');
    expect(await refusalCode(create(taxed))).toBe('tax_rate_unknown');
  });
});

describe('numbers', () => {
  test('50 estimates made at once have 50 different numbers without a gap', async () => {
    const crowd = await foundCompany(services);
    const customer = await newCustomer(services, crowd);
    await Promise.all(
      Array.from({ length: 50 }, () =>
        createEstimate(services, crowd, typedEstimate(customer, [item('Framing', '100')])),
      ),
    );
    const { id } = crowd.company;
    const all = await withCompany(database, id, (tx) =>
      listEstimates(tx, id, { today: crowd.today, below: null, limit: 100 }),
    );
    const expected = Array.from({ length: 50 }, (_, index) => `EST-${String(50 - index).padStart(4, '0')}`);
    expect(all.map((one) => one.number)).toEqual(expected);
  });

  test('a refused estimate takes none, a deleted one is not given again', async () => {
    const fresh = await foundCompany(services);
    const customer = await newCustomer(services, fresh);
    const make = (price: string) =>
      createEstimate(services, fresh, typedEstimate(customer, [item('Framing', price)]));
    await deleteEstimate(services, fresh, await make('100'));
    expect(await refusalCode(createEstimate(services, fresh, typedEstimate(customer, [])))).toBe(
      'estimate_without_lines',
    );
    const { id } = fresh.company;
    const next = await make('100');
    const kept = await withCompany(database, id, (tx) => loadEstimate(tx, id, next));
    expect(kept?.number).toBe('EST-0002');
  });
});
