import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BillPlan } from '#core/billing/bill-plan.ts';
import { contractSum } from '#core/billing/contract-sum.ts';
import { planBill } from '#core/billing/plan-bill.ts';
import { postCreditNote } from '#core/ledger/post-credit-note.ts';
import { postInvoice } from '#core/ledger/post-invoice.ts';
import type { PostingLine } from '#core/ledger/posting.ts';
import {
  type Chain,
  chainContract,
  chainHoldings,
  creditedBill,
  drawsOf,
  openChain,
  standing,
  tryChainBill,
  tryCredit,
} from '#tests/support/chain.ts';
import { request } from '#tests/support/job.ts';
import { type ChainStep, randomChain } from '#tests/support/random-chain.ts';
import { takeChainStep } from '#tests/support/take-chain-step.ts';
import { planCredit } from './plan-credit.ts';

const numRuns = Number(process.env.LAW_RUNS ?? 1_000);
const sum = (amounts: readonly bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);
const plans = (chain: Chain) => standing(chain).map((one) => one.plan);
const total = (chain: Chain, of: (plan: BillPlan) => bigint) => sum(plans(chain).map(of));

/** Every state that random contracts pass through. */
function everyState(law: (chain: Chain, step: ChainStep, before: Chain) => void): void {
  fc.assert(
    fc.property(randomChain, (random) => {
      random.steps.reduce<Chain>((before, step) => {
        const after = takeChainStep(before, step);
        law(after, step, before);
        return after;
      }, openChain(random.terms));
    }),
    { numRuns },
  );
}

const isNew = (after: Chain, before: Chain) => after.job.bills.length > before.job.bills.length;
const lastOf = (chain: Chain) => {
  const last = chain.job.bills.at(-1);
  if (last === undefined) throw new Error('Nothing is billed yet.');
  return last;
};

function bookLines(chain: Chain): readonly PostingLine[] {
  return standing(chain).flatMap(({ invoiceId, plan }) => {
    const figures = { ...plan, customerId: 'c', estimateId: 'e', invoiceId };
    const credit = chain.credits.get(invoiceId);
    if (credit === undefined && plan.kind === 'invoice') return postInvoice(figures).lines;
    if (credit === undefined) {
      return postCreditNote({ ...figures, offBalances: [], customerCreditMinor: -plan.dueMinor }).lines;
    }
    const { againstOpenMinor, customerCreditMinor } = credit.plan;
    const offBalances = [{ invoiceId: credit.creditedId, amountMinor: againstOpenMinor }];
    return postCreditNote({ ...figures, offBalances, customerCreditMinor }).lines;
  });
}

const balance = (lines: readonly PostingLine[], account: PostingLine['account']) =>
  sum(lines.filter((line) => line.account === account).map((line) => line.debitMinor - line.creditMinor));

describe('the laws of a contract with draws, change orders, credits, taxes and advances', () => {
  test('the histories are worth their while: all of it happens, and is refused', () => {
    const seen = new Map<string, number>();
    const note = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
    everyState((after, step, before) => {
      note(`${step.kind} ${after === before ? 'refused' : 'done'}`);
      if (!isNew(after, before)) return;
      const { plan } = lastOf(after);
      if (step.kind === 'bill' && plan.kind === 'credit_note') note('bill below 0');
      if (step.kind === 'credit' && plan.withheldMinor < 0n) note('retainage given back');
      if (plan.recoupedMinor > 0n) note('recouped');
      if (plan.recoupedMinor < 0n) note('recouped back');
    });
    const wanted = [
      ...['bill', 'draws', 'apply', 'credit', 'change_order'].flatMap((kind) => [
        `${kind} done`,
        `${kind} refused`,
      ]),
      ...[
        'void done',
        'void_older done',
        'bill below 0',
        'retainage given back',
        'recouped',
        'recouped back',
      ],
    ];
    expect(wanted.filter((what) => (seen.get(what) ?? 0) < numRuns / 50)).toEqual([]);
  });

  test('1: billed to date is bills less credits, within the contract sum but for overrides and deductions', () => {
    everyState((chain) => {
      const contract = chainContract(chain);
      expect(contract.billedMinor).toBe(total(chain, (plan) => plan.grossMinor));
      if (plans(chain).some((plan) => plan.over !== null) || contract.overByDeductionMinor > 0n) return;
      expect(contract.billedMinor <= contractSum(contract)).toBe(true);
    });
  });

  test('2: held is withheld less released, on the right side of 0 on every line', () => {
    everyState((chain) => {
      const contract = chainContract(chain);
      expect(contract.heldMinor).toBe(total(chain, (plan) => plan.withheldMinor - plan.releasedMinor));
      expect(sum(chainHoldings(chain).map((one) => one.heldMinor))).toBe(contract.heldMinor);
      expect(contract.heldMinor >= 0n).toBe(true);
      for (const { scheduledMinor, heldMinor, storedMinor, billedMinor } of contract.lines) {
        expect(scheduledMinor < 0n ? heldMinor <= 0n : heldMinor >= 0n).toBe(true);
        expect(
          scheduledMinor < 0n ? storedMinor === 0n : storedMinor >= 0n && storedMinor <= billedMinor,
        ).toBe(true);
      }
    });
  });

  test('3: due, retainage movement and recouped advance are gross and the tax charged on it', () => {
    everyState((after, _, before) => {
      if (!isNew(after, before)) return;
      const { plan } = lastOf(after);
      const movement = plan.withheldMinor - plan.releasedMinor;
      expect(plan.dueMinor + movement + plan.recoupedMinor).toBe(
        plan.grossMinor + plan.taxMinor - plan.taxIncludedMinor,
      );
      expect(plan.kind === 'credit_note' ? plan.dueMinor <= 0n : plan.dueMinor >= 0n).toBe(true);
      expect(sum(plan.taxes.flatMap((tax) => tax.lines.map((line) => line.taxMinor)))).toBe(plan.taxMinor);
      expect(sum(plan.lines.map((line) => line.thisMinor))).toBe(plan.grossMinor);
    });
  });

  test('4: whatever came before, the remaining balance ends at exactly the contract sum on every line', () => {
    everyState((chain) => {
      const asked = request({ kind: 'remaining' }, { retainage: { kind: 'left_off' } });
      const settled = tryChainBill(chain, asked);
      const contract = chainContract(settled.ok ? settled.value : chain);
      const left = contract.lines.some((line) => line.billedMinor !== line.scheduledMinor);
      // Untaxed work and taxed discounts can owe the customer tax, and more billed than the contract has to be credited.
      const excused = ['due_below_zero', 'bill_below_zero', 'nothing_left_to_bill'];
      if (settled.ok) expect(left).toBe(false);
      else expect(excused.includes(settled.refusal.code)).toBe(true);
    });
  });

  test('4: a contract whose every draw is billed has their sum billed by draws', () => {
    everyState((chain) => {
      for (const draw of drawsOf(chain)) {
        const bills = standing(chain).filter(({ invoiceId }) => draw.billedBy === invoiceId);
        expect(bills.length).toBe(draw.billedBy === null ? 0 : 1);
        const printed = bills.flatMap(({ plan }) =>
          plan.drawLines.filter((line) => line.drawId === draw.drawId),
        );
        expect(printed.map((line) => line.amountMinor)).toEqual(bills.map(() => draw.amountMinor));
      }
    });
  });

  test('5: what is voided and made again has the same figures', () => {
    everyState((after, step, before) => {
      if (!isNew(after, before)) return;
      const { invoiceId, plan } = lastOf(after);
      const voided = takeChainStep(after, { kind: 'void' });
      expect(chainContract(voided)).toEqual(chainContract(before));
      const again = takeChainStep({ ...voided, job: before.job }, step);
      expect(lastOf(again)).toMatchObject({ invoiceId, plan });
    });
  });

  test('7: an issued document recomputed from its own snapshot gives its stored figures', () => {
    everyState((after, step, before) => {
      if (!isNew(after, before)) return;
      const { invoiceId, contract, request: asked, holdings, plan } = lastOf(after);
      const credit = after.credits.get(invoiceId);
      if (credit === undefined) {
        const again = planBill(contract, asked, holdings);
        expect(again.ok && again.value).toEqual(plan);
        return;
      }
      const target = creditedBill(before, credit.creditedId);
      const again = planCredit(contract, target, { basis: credit.basis, reason: step.kind });
      expect(again.ok && again.value).toEqual(credit.plan);
    });
  });

  test('8: the books hold what the contract holds, bills, owes and has recouped', () => {
    everyState((chain) => {
      const lines = bookLines(chain);
      const contract = chainContract(chain);
      expect(sum(lines.map((line) => line.debitMinor - line.creditMinor))).toBe(0n);
      expect(balance(lines, 'retainage_receivable')).toBe(contract.heldMinor);
      const net = total(chain, (plan) => plan.grossMinor - plan.taxIncludedMinor);
      expect(balance(lines, 'contract_revenue')).toBe(-net);
      expect(balance(lines, 'sales_tax_payable')).toBe(-total(chain, (plan) => plan.taxMinor));
      const owed = balance(lines, 'accounts_receivable') + balance(lines, 'customer_credits');
      expect(owed).toBe(total(chain, (plan) => plan.dueMinor));
      expect(balance(lines, 'customer_deposits')).toBe(total(chain, (plan) => plan.recoupedMinor));
      for (const advance of contract.advances) expect(advance.balanceMinor >= 0n).toBe(true);
    });
  });

  test('credits that add up to a bill reverse its figures', () => {
    everyState((chain) => {
      for (const { invoiceId } of standing(chain)) {
        const whole = tryCredit(chain, invoiceId, { kind: 'whole' });
        if (!whole.ok) continue;
        const { lines, taxes, credits } = creditedBill(whole.value, invoiceId);
        const worked = [{ lines, taxes }, ...credits].flatMap((one) => one.lines);
        for (const { lineId } of lines) {
          const ofLine = worked.filter((line) => line.lineId === lineId);
          expect(sum(ofLine.map((line) => line.thisMinor))).toBe(0n);
        }
        if (chainContract(chain).taxTerms.mode !== 'on_gross') continue;
        const taxed = [taxes, ...credits.map((one) => one.taxes)].flat();
        expect(sum(taxed.map((tax) => tax.taxMinor))).toBe(0n);
      }
    });
  });
});
