import type { BillPlan } from '#core/billing/bill-plan.ts';
import type { Contract, Holding } from '#core/billing/contract.ts';
import { creditOfCut } from '#core/certification/credit-of-cut.ts';
import { figureCertified } from '#core/certification/figure-certified.ts';
import type { CreditedBill, StoredFigures } from '#core/credits/credited-bill.ts';
import { planCredit } from '#core/credits/plan-credit.ts';
import { ok, type Result } from '#core/result.ts';
import { payerWithholdingDocument } from '#core/retainage/payer-withholding-document.ts';
import { planPayerWithholding } from '#core/retainage/plan-payer-withholding.ts';
import type { StoredBill } from './issued-bills.ts';

/** Where a contract stood when a document was issued, with what its bills held then. */
export interface FoundContract {
  readonly contract: Contract;
  readonly holdings: readonly Holding[];
}

/** The bill that a credit note corrects, its earlier credits that stood then, and the contract before the bill. */
export interface CorrectedBill {
  readonly bill: StoredBill;
  readonly before: FoundContract;
  readonly credits: readonly StoredBill[];
  /** The figures of documents as credits reckon with them, by their ids. */
  readonly figures: ReadonlyMap<string, StoredFigures>;
}

const NOTHING: StoredFigures = { lines: [], taxes: [], recoupments: [] };

function creditedBill({ bill, credits, figures }: CorrectedBill, holdings: readonly Holding[]): CreditedBill {
  return {
    ...(figures.get(bill.id) ?? NOTHING),
    invoiceId: bill.id,
    number: bill.number,
    state: 'issued',
    kind: bill.kind,
    drawLines: bill.drawLines,
    credits: credits.map(({ id, credit }) => ({
      ...(figures.get(id) ?? NOTHING),
      unlockedDrawIds: credit?.unlockedDrawIds ?? [],
    })),
    holdings: holdings.filter((holding) => holding.invoiceId === bill.id),
    // Where the credit goes is not figured again: payments moved since.
    openMinor: 0n,
  };
}

// What is credited of the bill, or held of it already, is left out, as when it was withheld.
function withheldAgain(note: StoredBill, { bill, credits }: CorrectedBill, contract: Contract) {
  const later = credits.flatMap((credit) => credit.lines);
  const withheldMinor = note.lines.reduce((sum, line) => sum + line.withheldMinor, 0n);
  const lines = bill.lines.map((line) => {
    const moved = later.filter((one) => one.lineId === line.lineId);
    return {
      lineId: line.lineId,
      scheduledMinor: line.scheduledMinor,
      thisMinor: moved.reduce((sum, one) => sum + one.thisMinor, line.thisMinor),
      withheldMinor: moved.reduce((sum, one) => sum + one.withheldMinor, line.withheldMinor),
    };
  });
  const planned = planPayerWithholding({ openMinor: withheldMinor, lines }, withheldMinor);
  return planned.ok ? ok(payerWithholdingDocument(contract, planned.value)) : planned;
}

/**
 * A credit note on a bill figured again: from what was typed for it, from the certificate that cut its bill, or, where
 * there is neither, from what the payer withheld.
 */
export function creditFiguredAgain(
  note: StoredBill,
  { contract, holdings }: FoundContract,
  corrected: CorrectedBill,
): Result<BillPlan> {
  const { bill, before } = corrected;
  if (note.credit !== null) {
    const taxed: Contract = { ...contract, taxTerms: note.taxTerms, draws: bill.draws };
    const planned = planCredit(taxed, creditedBill(corrected, holdings), note.credit);
    return planned.ok ? ok(planned.value.bill) : planned;
  }
  if (note.cut === null) return withheldAgain(note, corrected, contract);
  const lines = note.cut.map(({ lineId, certifiedMinor }) => ({ lineId, workMinor: certifiedMinor }));
  const certificate = { kind: 'by_line', lines, reason: 'certified' } as const;
  const certified = figureCertified(before.contract, bill.request, before.holdings, certificate);
  return certified.ok ? ok(creditOfCut(certified.value).bill) : certified;
}
