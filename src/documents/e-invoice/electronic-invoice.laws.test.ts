import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BillPlan } from '#core/billing/bill-plan.ts';
import type { IssuedBill } from '#core/e-invoice/plan-electronic-invoice.ts';
import { planElectronicInvoice } from '#core/e-invoice/plan-electronic-invoice.ts';
import { parseMoney } from '#core/money/parse-money.ts';
import { type Chain, chainContract, openChain } from '#tests/support/chain.ts';
import { brokenRules } from '#tests/support/e-invoice/broken-rules.ts';
import { exampleInvoice } from '#tests/support/example-invoice.ts';
import { randomChain } from '#tests/support/random-chain.ts';
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
const minor = (text: string) => {
  const parsed = parseMoney(text, 2);
  return parsed.ok ? parsed.value : 0n;
};

test('every bill of random contracts keeps the rules of EN 16931, and its terms say what is due', () => {
  const seen = { invoices: 0, credits: 0, leftOut: new Set<string>(), held: 0, allowances: 0, releases: 0 };
  fc.assert(
    fc.property(randomChain, (random) => {
      random.steps.reduce<Chain>((before, step) => {
        const after = takeChainStep(before, step);
        const plan =
          after.job.bills.length > before.job.bills.length ? after.job.bills.at(-1)?.plan : undefined;
        if (!plan) return after;
        const planned = planElectronicInvoice(issuedBill(after, plan));
        if (!planned.ok) {
          for (const reason of planned.reasons) seen.leftOut.add(reason);
          return after;
        }
        const figures = electronicFiguresOf(planned.value, 2, null);
        const credit = plan.kind === 'credit_note' ? { number: 'INV-1', reason: 'Wrong' } : null;
        const electronic = electronicDocumentOf({
          ...example,
          company,
          customer,
          credit,
          electronic: figures,
        });
        expect(electronic && brokenRules(writeElectronicInvoice(electronic))).toEqual([]);
        const { payable } = figures.totals;
        const due = plan.kind === 'credit_note' ? -plan.dueMinor : plan.dueMinor;
        expect(minor(payable) - minor(figures.held) + minor(figures.released)).toBe(due);
        seen[plan.kind === 'invoice' ? 'invoices' : 'credits'] += 1;
        if (minor(figures.held) > 0n) seen.held += 1;
        if (figures.taxes.some((tax) => minor(tax.allowance) > 0n)) seen.allowances += 1;
        if (figures.lines.some((line) => line.kind === 'release')) seen.releases += 1;
        return after;
      }, openChain(random.terms));
    }),
    { numRuns },
  );
  const known = ['nothing_invoiced', 'several_taxes', 'tax_rounding'];
  expect([...seen.leftOut].filter((reason) => !known.includes(reason))).toEqual([]);
  for (const count of [seen.invoices, seen.credits, seen.held, seen.allowances, seen.releases])
    expect(count).toBeGreaterThan(0);
});
