import type { BillBasis } from '#core/billing/bill-request.ts';
import type { Contract, Holding } from '#core/billing/contract.ts';
import { PLAIN_LINE, PLAIN_TERMS } from '#core/billing/plain-terms.ts';
import { ratioFromText } from '#core/money/ratio.ts';
import { defaultSettings } from '#core/retainage/default-settings.ts';
import type { RetainageChange } from '#core/retainage/retainage-rule.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readBillingState } from '#endpoints/invoices.ts';
import { type RetainageReader, readLineRetainage, readRetainageRule } from '#endpoints/read-retainage.ts';
import { readDraw } from '#web/draws/read-draw.ts';
import { wireMinor } from '#web/lib/wire-minor.ts';
import { wirePercent } from '#web/lib/wire-percent.ts';

export type BillingState = AnswerOf<typeof readBillingState>;

const read: RetainageReader = { rate: wirePercent, money: wireMinor };

function changeOf(change: BillingState['retainageChange']): RetainageChange | null {
  if (change === null) return null;
  return {
    ...change,
    rule: readRetainageRule(change.rule, read, 'retainageChange.rule'),
    storedRate: wirePercent(change.storedRate),
    lines: change.lines.map((line) => ({
      ...line,
      retainage: readLineRetainage(line.retainage, read, 'retainageChange.lines'),
    })),
  };
}

/**
 * The contract as the rules know it, from what the server sent; a bill by share or amount where none is named. Its kind
 * decides the settings of retainage that nobody chose. The word is what the company calls a draw.
 */
export function contractOf(
  state: BillingState,
  basis: BillBasis['kind'] = 'percent',
  drawWord?: string,
): {
  readonly contract: Contract;
  readonly holdings: readonly Holding[];
} {
  const settings = defaultSettings(basis);
  const lines = state.lines.map((line) => ({
    ...PLAIN_LINE,
    lineId: line.lineId,
    position: line.position,
    description: line.description,
    scheduledMinor: wireMinor(line.scheduled),
    billedMinor: wireMinor(line.billed),
    exact: ratioFromText(line.exact),
    heldMinor: wireMinor(line.held),
    storedMinor: wireMinor(line.stored),
    retainage: readLineRetainage(line.retainage, read, 'retainage'),
    stepReached: line.stepReached,
    exemptMinor: wireMinor(line.exempt),
    taxRateIds: line.taxRateIds,
    changeOrderId: line.changeOrderId,
  }));
  const sum = (pick: (line: (typeof lines)[number]) => bigint) =>
    lines.reduce((total, line) => total + pick(line), 0n);
  return {
    contract: {
      ...PLAIN_TERMS,
      currency: state.currency,
      exponent: state.exponent,
      lines,
      taxTerms: state.taxTerms,
      advances: state.advances.map(({ advanceId, balance, rate, threshold }) => ({
        advanceId,
        balanceMinor: wireMinor(balance),
        rate: wirePercent(rate),
        thresholdMinor: wireMinor(threshold),
      })),
      taxRates: state.taxRates.map(({ taxRateId, name, rate, baseToDate, taxToDate, ...tax }) => ({
        taxRateId,
        name,
        rate: wirePercent(rate),
        baseToDateMinor: wireMinor(baseToDate),
        taxToDateMinor: wireMinor(taxToDate),
        compound: tax.compound,
        exactToDate: ratioFromText(tax.exactToDate),
        lines: tax.lines.map((line) => ({
          lineId: line.lineId,
          exact: ratioFromText(line.exact),
          taxMinor: wireMinor(line.tax),
        })),
      })),
      retainage: readRetainageRule(state.retainage, read, 'retainage'),
      storedRate: wirePercent(state.storedRate),
      retainageBase: state.retainageBase ?? settings.base,
      retainageRounding: state.retainageRounding ?? settings.rounding,
      retainageOnTax: state.retainageOnTax,
      withheldMinor: wireMinor(state.withheld),
      stepReached: state.stepReached,
      stillToWithholdMinor: wireMinor(state.stillToWithhold),
      retainageChange: changeOf(state.retainageChange),
      billedMinor: sum((line) => line.billedMinor),
      heldMinor: sum((line) => line.heldMinor),
      changeOrders: state.changeOrders,
      draws: state.draws.map(readDraw),
      drawWord,
      overByDeductionMinor: wireMinor(state.overByDeduction),
    },
    holdings: state.holdings.map(({ invoiceId, lineId, held }) => ({
      invoiceId,
      lineId,
      heldMinor: wireMinor(held),
    })),
  };
}
