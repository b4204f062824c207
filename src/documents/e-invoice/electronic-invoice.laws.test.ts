import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BillPlan } from '#core/billing/bill-plan.ts';
import type { IssuedBill } from '#core/e-invoice/plan-electronic-invoice.ts';
import { planElectronicInvoice } from '#core/e-invoice/plan-electronic-invoice.ts';
import { type Chain, type ChainTerms, chainContract, openChain } from '#tests/support/chain.ts';
import { brokenRules } from '#tests/support/e-invoice/broken-rules.ts';
import { exampleInvoice } from '#tests/support/example-invoice.ts';
import { minor } from '#tests/support/job.ts';
import { type ChainStep, randomChain } from '#tests/support/random-chain.ts';
import { takeChainStep } from '#tests/support/take-chain-step.ts';
import { electronicDocumentOf } from './electronic-document-of.ts';
import { electronicFiguresOf } from './electronic-figures-of.ts';
import { writeElectronicInvoice } from './write-electronic-invoice.ts';

const numRuns = Number(process.env.LAW_RUNS ?? 1_000);

function issuedBill(chain: Chain, plan: BillPlan): IssuedBill {
  const contract = chainContract(chain);
  const named = new Map(contract.lines.map((line) => [line.lineId, line.description]));
  return {
    kind: plan.kind,
    exponent: 2,
    lines: plan.lines.map((line) => ({
      description: named.get(line.lineId) || 'Work',
      thisMinor: line.thisMinor,
      taxes: plan.taxes.flatMap((tax) =>
        tax.lines
          .filter(({ lineId }) => lineId === line.lineId)
          .map(({ baseMinor, taxMinor }) => ({ rate: tax.rate, baseMinor, taxMinor })),
      ),
    })),
    charge: contract.taxTerms.charge,
    pricesIncludeTax: contract.taxTerms.pricesIncludeTax,
    withheldMinor: plan.withheldMinor,
    releasedMinor: plan.releasedMinor,
    recoupedMinor: plan.recoupedMinor,
    dueMinor: plan.dueMinor,
    has: { companyCountry: true, companyTaxNumber: true, customerTaxNumber: true },
  };
}

const example = exampleInvoice(1);
const company = { ...example.company, country: 'DE', taxNumber: 'DE 123 456 789' };
const customer = {
  ...example.customer,
  name: 'Müller & Söhne <GmbH>',
  country: 'DE',
  taxNumber: 'DE987654321',
};

interface Seen {
  readonly bills: Record<BillPlan['kind'], number>;
  readonly leftOut: Set<string>;
  held: number;
  allowances: number;
  releases: number;
  payableBelowZero: number;
}
const nothingSeen = (): Seen => ({
  bills: { invoice: 0, credit_note: 0 },
  leftOut: new Set(),
  held: 0,
  allowances: 0,
  releases: 0,
  payableBelowZero: 0,
});

function expectRulesKept(chain: Chain, plan: BillPlan, seen: Seen): void {
  const planned = planElectronicInvoice(issuedBill(chain, plan));
  if (!planned.ok) {
    for (const reason of planned.reasons) seen.leftOut.add(reason);
    return;
  }
  const figures = electronicFiguresOf(planned.value, 2, null);
  const credit = plan.kind === 'credit_note' ? { number: 'INV-1', reason: 'Wrong' } : null;
  const electronic = electronicDocumentOf({ ...example, company, customer, credit, electronic: figures });
  expect(electronic && brokenRules(writeElectronicInvoice(electronic))).toEqual([]);
  const payable = minor(figures.totals.payable);
  const due = plan.kind === 'credit_note' ? -plan.dueMinor : plan.dueMinor;
  expect(payable - minor(figures.held) + minor(figures.released)).toBe(due);
  seen.bills[plan.kind] += 1;
  if (payable < 0n) seen.payableBelowZero += 1;
  if (minor(figures.held) > 0n) seen.held += 1;
  if (figures.taxes.some((tax) => minor(tax.allowance) > 0n)) seen.allowances += 1;
  if (figures.lines.some((line) => line.kind === 'release')) seen.releases += 1;
}

function takeSteps(terms: ChainTerms, steps: readonly ChainStep[], seen: Seen): void {
  steps.reduce<Chain>((before, step) => {
    const after = takeChainStep(before, step);
    const billed = after.job.bills.length > before.job.bills.length ? after.job.bills.at(-1) : undefined;
    if (billed) expectRulesKept(after, billed.plan, seen);
    return after;
  }, openChain(terms));
}

test('every bill of random contracts keeps the rules of EN 16931, and its terms say what is due', () => {
  const seen = nothingSeen();
  fc.assert(
    fc.property(randomChain, ({ terms, steps }) => takeSteps(terms, steps, seen)),
    { numRuns },
  );
  const known = ['nothing_invoiced', 'several_taxes', 'tax_rounding'];
  expect([...seen.leftOut].filter((reason) => !known.includes(reason))).toEqual([]);
  const { invoice, credit_note } = seen.bills;
  for (const count of [invoice, credit_note, seen.held, seen.allowances, seen.releases])
    expect(count).toBeGreaterThan(0);
});

test('a bill that only releases what was held on a deduction has less than nothing payable before its terms', () => {
  const seen = nothingSeen();
  const bill = { kind: 'bill', line: 0, override: false } as const;
  takeSteps(
    {
      retainage: '0',
      rule: { kind: 'fixed', sumMinor: 5_000n, pace: { kind: 'rate', rate: 10_000_000n } },
      taxTerms: { mode: 'on_net', pricesIncludeTax: true },
      lines: [{ value: '-13.10', tax: '5' }, { value: '48.52' }, { value: '0.01' }],
    },
    [
      { ...bill, basis: 'percent', share: 981n, release: 'none' },
      { kind: 'credit', bill: 0, basis: 'amount', share: 1_926n, line: 0 },
      { ...bill, basis: 'none', share: 715n, release: 'part' },
    ],
    seen,
  );
  // What A held less is taxed, so it is a line of -0.01; what B held comes in the terms, 0.03: due is 0.02.
  expect(seen).toMatchObject({ bills: { invoice: 2, credit_note: 1 }, payableBelowZero: 1 });
});
