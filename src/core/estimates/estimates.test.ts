import { describe, expect, it, test } from 'vitest';
import { PLAIN_TERMS } from '#core/billing/plain-terms.ts';
import { parseQuantity, parseUnitPrice } from '#core/money/decimal.ts';
import { minor, money, moneys, percent, refusalOf, value } from '#tests/support/job.ts';
import { changeEstimateStatus } from './change-estimate-status.ts';
import { checkEstimateDeletable, checkEstimateOpen } from './check-estimate-open.ts';
import type { EstimateDraft, EstimateLine } from './estimate-draft.ts';
import type { EstimateStatus } from './estimate-status.ts';
import { estimateStatusOf } from './estimate-status-of.ts';
import { figureEstimate } from './figure-estimate.ts';
import { formatNumber } from './format-number.ts';
import { planEstimate } from './plan-estimate.ts';
import { planRevision } from './plan-revision.ts';

const TAX = { taxRateId: 'sales', name: 'Sales tax', rate: percent('7.25'), compound: false, groupOf: [] };

function line(
  lineId: string,
  quantity: string,
  unitPrice: string,
  more: Partial<EstimateLine> = {},
): EstimateLine {
  return {
    lineId,
    kind: 'item',
    description: `Line ${lineId}`,
    quantity: value(parseQuantity(quantity)),
    unitPrice: value(parseUnitPrice(unitPrice)),
    discountPercent: null,
    taxRateId: null,
    ...more,
  };
}
const discount = (lineId: string, price: string, more: Partial<EstimateLine> = {}) =>
  line(lineId, '1', price, { kind: 'discount', ...more });
const draft = (...lines: readonly EstimateLine[]): EstimateDraft => ({
  lines,
  taxRates: [TAX],
  exponent: 2,
  taxTerms: PLAIN_TERMS.taxTerms,
});

describe('an estimate adds up', () => {
  const taxed = { taxRateId: 'sales' };
  test.each([
    [
      'items',
      draft(line('A', '12', '1250'), line('B', '8.5', '410.50')),
      '15000.00 3489.25',
      '18489.25',
      '0.00',
      '18489.25',
    ],
    [
      'a discount as a price',
      draft(line('A', '2', '500'), discount('B', '100')),
      '1000.00 -100.00',
      '900.00',
      '0.00',
      '900.00',
    ],
    [
      'a discount in percent of all items',
      draft(
        discount('A', '0', { discountPercent: percent('12.5') }),
        line('B', '1', '99.99'),
        line('C', '1', '0.01'),
      ),
      '-12.50 99.99 0.01',
      '87.50',
      '0.00',
      '87.50',
    ],
    [
      'two discounts do not compound',
      draft(
        line('A', '1', '100'),
        discount('B', '0', { discountPercent: percent('10') }),
        discount('C', '0', { discountPercent: percent('10') }),
      ),
      '100.00 -10.00 -10.00',
      '80.00',
      '0.00',
      '80.00',
    ],
    [
      'tax on the base of its rate, rounded once',
      draft(line('A', '1', '333.30', taxed), line('B', '1', '333.30', taxed), line('C', '1', '500')),
      '333.30 333.30 500.00',
      '1166.60',
      '48.33',
      '1214.93',
    ],
    [
      'a taxed discount lowers the tax',
      draft(line('A', '1', '100', taxed), discount('B', '20', taxed)),
      '100.00 -20.00',
      '80.00',
      '5.80',
      '85.80',
    ],
    [
      'a line without a price',
      draft(line('A', '0', '100'), line('B', '1', '10')),
      '0.00 10.00',
      '10.00',
      '0.00',
      '10.00',
    ],
  ])('%s', (_, estimate, amounts, contractSum, tax, total) => {
    const figures = value(planEstimate(estimate));
    expect(moneys(figures.lines.map((one) => one.amountMinor))).toBe(amounts);
    expect([figures.contractSumMinor, figures.taxMinor, figures.totalMinor].map((one) => money(one))).toEqual(
      [contractSum, tax, total],
    );
    expect(figures.subtotalMinor + figures.discountMinor).toBe(figures.contractSumMinor);
  });

  it('shows figures also before there is a line', () => {
    expect(figureEstimate(draft())).toMatchObject({ lines: [], taxes: [], totalMinor: 0n });
  });
});

describe('an estimate that cannot be kept', () => {
  test.each([
    ['no lines', draft(), 'estimate_without_lines'],
    ['a line twice', draft(line('A', '1', '1'), line('A', '1', '1')), 'line_twice'],
    ['an unknown tax rate', draft(line('A', '1', '1', { taxRateId: 'gone' })), 'tax_rate_unknown'],
    [
      'discounts above the items',
      draft(line('A', '1', '10'), discount('B', '10.01')),
      'estimate_total_below_zero',
    ],
    [
      'a taxed discount that owes more tax than there is',
      draft(line('A', '1', '10'), discount('B', '10', { taxRateId: 'sales' })),
      'estimate_total_below_zero',
    ],
    ['an absurd amount', draft(line('A', '9999999999', '999999999999')), 'number_too_large'],
  ])('%s', (_, estimate, code) => {
    expect(refusalOf(planEstimate(estimate)).code).toBe(code);
  });
});

describe('the status of an estimate', () => {
  test.each<[EstimateStatus, EstimateStatus, boolean, boolean]>([
    ['draft', 'sent', false, true],
    ['draft', 'accepted', false, true],
    ['sent', 'accepted', false, true],
    ['sent', 'declined', false, true],
    ['expired', 'accepted', false, true],
    ['declined', 'accepted', false, true],
    ['accepted', 'draft', false, true],
    ['accepted', 'sent', false, false],
    ['draft', 'expired', false, false],
    ['sent', 'accepted', true, true],
    ['draft', 'sent', true, true],
    ['sent', 'draft', true, false],
    ['accepted', 'declined', true, false],
  ])('%s to %s, billed %s: allowed %s', (from, to, billed, allowed) => {
    const changed = changeEstimateStatus(from, to, { billed });
    expect(changed.ok ? changed.value : changed.refusal.code).toBe(
      allowed ? to : 'status_change_not_allowed',
    );
  });

  test.each<[Exclude<EstimateStatus, 'expired'>, string | null, EstimateStatus]>([
    ['sent', '2026-03-31', 'expired'],
    ['sent', '2026-04-01', 'sent'],
    ['sent', null, 'sent'],
    ['accepted', '2026-03-31', 'accepted'],
    ['draft', '2026-03-31', 'draft'],
  ])('%s until %s reads %s on 1 April', (stored, expiresOn, expected) => {
    expect(estimateStatusOf(stored, expiresOn, '2026-04-01')).toBe(expected);
  });

  test.each<[EstimateStatus, boolean, string, string]>([
    ['draft', false, 'ok', 'ok'],
    ['sent', false, 'ok', 'estimate_not_deletable'],
    ['declined', false, 'ok', 'estimate_not_deletable'],
    ['accepted', false, 'estimate_needs_revision', 'estimate_not_deletable'],
    ['draft', true, 'estimate_needs_revision', 'estimate_not_deletable'],
  ])('%s, billed %s: edit %s, delete %s', (status, billed, edit, remove) => {
    const [open, deletable] = [
      checkEstimateOpen(status, { billed }),
      checkEstimateDeletable(status, { billed }),
    ];
    expect([open.ok ? 'ok' : open.refusal.code, deletable.ok ? 'ok' : deletable.refusal.code]).toEqual([
      edit,
      remove,
    ]);
  });
});

describe('revising an estimate after billing began', () => {
  const was = (lineId: string, amount: string, billed: string, everBilled = billed !== '0.00') => ({
    lineId,
    description: `Line ${lineId}`,
    amountMinor: minor(amount),
    billedMinor: minor(billed),
    everBilled,
  });
  const becomes = (lineId: string, amount: string) => ({
    lineId,
    description: `Line ${lineId}`,
    amountMinor: minor(amount),
  });

  it('records what changed, line by line, and both sums', () => {
    const before = [was('A', '6000.00', '1000.00'), was('B', '3000.00', '0.00'), was('C', '1000.00', '0.00')];
    const after = [becomes('A', '7000.00'), becomes('C', '1000.00'), becomes('D', '3000.00')];
    expect(value(planRevision(before, after, 'Client chose oak'))).toEqual({
      changes: [
        { lineId: 'A', description: 'Line A', beforeMinor: minor('6000.00'), afterMinor: minor('7000.00') },
        { lineId: 'D', description: 'Line D', beforeMinor: null, afterMinor: minor('3000.00') },
        { lineId: 'B', description: 'Line B', beforeMinor: minor('3000.00'), afterMinor: null },
      ],
      sumBeforeMinor: minor('10000.00'),
      sumAfterMinor: minor('11000.00'),
    });
  });

  test.each([
    ['exactly to what is billed', was('A', '100.00', '60.00'), '60.00'],
    ['a discount exactly to what is billed', was('A', '-100.00', '-60.00'), '-60.00'],
    ['a line that an override passed, nearer', was('A', '100.00', '130.00'), '120.00'],
    ['a contract that an override passed, nearer', was('A', '-1000.00', '0.00'), '-990.00'],
    ['an unbilled line, to anything', was('A', '100.00', '0.00'), '0.00'],
  ])('allows %s', (_, before, amount) => {
    const rest = [was('Z', '1000.00', '100.00'), becomes('Z', '1000.00')] as const;
    expect(planRevision([before, rest[0]], [becomes('A', amount), rest[1]], 'Agreed').ok).toBe(true);
  });

  test.each([
    ['a line below what is billed', was('A', '100.00', '60.00'), '59.99', 'line_below_billed'],
    ['a discount that is billed, nearer to 0', was('A', '-100.00', '-60.00'), '-59.99', 'line_below_billed'],
    ['a line that an override passed, farther', was('A', '100.00', '130.00'), '99.99', 'line_below_billed'],
    ['a corrected line to the other sign', was('A', '100.00', '0.00', true), '-0.01', 'line_below_billed'],
    ['a billed line taken out', was('A', '100.00', '60.00'), null, 'billed_line_removed'],
    ['a corrected line taken out', was('A', '100.00', '0.00', true), null, 'billed_line_removed'],
  ])('refuses %s', (_, before, amount, code) => {
    const after = amount === null ? [] : [becomes('A', amount)];
    const rest = [was('Z', '1000.00', '0.00'), becomes('Z', '1000.00')] as const;
    expect(refusalOf(planRevision([before, rest[0]], [...after, rest[1]], 'Agreed')).code).toBe(code);
  });

  it('refuses a total below what is billed, with the difference', () => {
    const before = [was('A', '1000.00', '900.00'), was('B', '-50.00', '0.00')];
    const after = [becomes('A', '1000.00'), becomes('B', '-100.01')];
    expect(refusalOf(planRevision(before, after, 'Agreed'))).toEqual({
      code: 'total_below_billed',
      details: { billedMinor: minor('900.00'), totalMinor: minor('899.99'), differenceMinor: 1n },
    });
  });

  it('needs a reason', () => {
    expect(refusalOf(planRevision([], [], ' ')).code).toBe('reason_missing');
  });
});

describe('numbers of documents', () => {
  test.each([
    ['INV-{0000}', 19, 'INV-0019'],
    ['INV-{0000}', 12_345, 'INV-12345'],
    ['{YYYY}/{000}', 7, '2026/007'],
    ['{0}', 7, '7'],
  ])('%s: number %i is %s', (pattern, ordinal, expected) => {
    expect(formatNumber(pattern, ordinal, '2026-03-31')).toBe(expected);
  });
});
