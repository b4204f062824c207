import { assembleBill } from '#core/billing/assemble-bill.ts';
import type { BillPlan } from '#core/billing/bill-plan.ts';
import { noWork } from '#core/billing/bill-work.ts';
import type { Contract } from '#core/billing/contract.ts';
import { outsideTheRule } from './outside-the-rule.ts';
import type { PayerWithholding } from './plan-payer-withholding.ts';

/**
 * What a payer withholds from an invoice as a document of the chain (minor units): no work, and what is withheld comes
 * off the open balance. It books Dr Retainage receivable, Cr Accounts receivable.
 * @example payerWithholdingDocument(contract, { withheldMinor: 150_000n, lines }).dueMinor // -150_000n
 */
export function payerWithholdingDocument(
  contract: Contract,
  { withheldMinor, lines }: PayerWithholding,
): BillPlan {
  const parts = new Map(lines.map((line) => [line.lineId, line.withheldMinor]));
  const plain: Contract = { ...contract, taxRates: [], advances: [] };
  const document = assembleBill(
    plain,
    noWork(plain),
    {
      withheld: plain.lines.map((line) => parts.get(line.lineId) ?? 0n),
      exempt: plain.lines.map(() => 0n),
      lineSteps: plain.lines.map((line) => line.stepReached),
      figures: outsideTheRule(contract, withheldMinor),
    },
    [],
  );
  return { ...document, kind: 'credit_note' };
}
