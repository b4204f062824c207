import type { BillBasis } from '#core/billing/bill-request.ts';
import type { Contract, Holding } from '#core/billing/contract.ts';
import { PLAIN_LINE, PLAIN_TERMS } from '#core/billing/plain-terms.ts';
import { ratioFromText } from '#core/money/ratio.ts';
import { defaultSettings } from '#core/retainage/default-settings.ts';
import type { RetainageChange } from '#core/retainage/retainage-rule.ts';
import { type ContractTax, taxRatesOn } from '#core/tax/contract-tax.ts';
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

function readTax({ changes, charged, rate, ...tax }: BillingState['taxes'][number]): ContractTax {
  return {
    ...tax,
    rate: wirePercent(rate),
    groupOf: [],
    changes: changes.map((change) => ({ from: change.from, rate: wirePercent(change.rate) })),
    charged: charged.map((before) => ({
      rate: wirePercent(before.rate),
      baseToDateMinor: wireMinor(before.baseToDate),
      taxToDateMinor: wireMinor(before.taxToDate),
      exactToDate: ratioFromText(before.exactToDate),
      lines: before.lines.map((line) => ({
        lineId: line.lineId,
        exact: ratioFromText(line.exact),
        taxMinor: wireMinor(line.tax),
      })),
    })),
  };
}

interface BilledOn {
  /** Whose rates of tax it is charged. */
  readonly day: string;
  /** How it is entered: that decides the settings of retainage that nobody chose. */
  readonly basis?: BillBasis['kind'];
  /** What the company calls a draw. */
  readonly drawWord?: string;
}

/** The contract as the rules know it on a day, from what the server sent; a bill by share or amount where none is named. */
export function contractOf(
  state: BillingState,
  { day, basis = 'percent', drawWord }: BilledOn,
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
      taxRates: taxRatesOn(state.taxes.map(readTax), day),
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
