import type { Contract, Holding } from '#core/billing/contract.ts';
import { PLAIN_LINE, PLAIN_TERMS } from '#core/billing/plain-terms.ts';
import { parsePercent } from '#core/money/parse-percent.ts';
import { type Percent, percentOf as shareOf } from '#core/money/percent.ts';
import { ratioFromText } from '#core/money/ratio.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readBillingState } from '#endpoints/invoices.ts';

export type BillingState = AnswerOf<typeof readBillingState>;

/** The contract as the rules know it, from what the server sent. */
export function contractOf(state: BillingState): {
  readonly contract: Contract;
  readonly holdings: readonly Holding[];
} {
  const lines = state.lines.map((line) => ({
    ...PLAIN_LINE,
    lineId: line.lineId,
    position: line.position,
    description: line.description,
    scheduledMinor: minorOf(line.scheduled),
    billedMinor: minorOf(line.billed),
    exact: ratioFromText(line.exact),
    heldMinor: minorOf(line.held),
    taxRateIds: line.taxRateId === null ? [] : [line.taxRateId],
    changeOrderId: null,
  }));
  const sum = (pick: (line: (typeof lines)[number]) => bigint) =>
    lines.reduce((total, line) => total + pick(line), 0n);
  return {
    contract: {
      ...PLAIN_TERMS,
      currency: state.currency,
      exponent: state.exponent,
      lines,
      taxRates: state.taxRates.map(({ taxRateId, name, rate, baseToDate, taxToDate }) => ({
        taxRateId,
        name,
        rate: percentOf(rate),
        baseToDateMinor: minorOf(baseToDate),
        taxToDateMinor: minorOf(taxToDate),
        compound: false,
        exactToDate: shareOf(percentOf(rate), minorOf(baseToDate)),
        lines: [],
      })),
      retainage:
        state.retainage.kind === 'flat'
          ? { kind: 'flat', rate: percentOf(state.retainage.rate) }
          : { kind: 'none' },
      retainageBase: state.retainageBase,
      retainageRounding: state.retainageRounding,
      billedMinor: sum((line) => line.billedMinor),
      heldMinor: sum((line) => line.heldMinor),
    },
    holdings: state.holdings.map(({ invoiceId, lineId, held }) => ({
      invoiceId,
      lineId,
      heldMinor: minorOf(held),
    })),
  };
}

/** The server writes every amount with all decimals of the currency, so dropping the point gives minor units. */
function minorOf(wire: string): bigint {
  return BigInt(wire.replace('.', ''));
}

function percentOf(wire: string): Percent {
  const read = parsePercent(wire);
  return read.ok ? read.value : 0n;
}
