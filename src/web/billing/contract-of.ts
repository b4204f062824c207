import type { BillBasis } from '#core/billing/bill-request.ts';
import type { Contract, Holding } from '#core/billing/contract.ts';
import { PLAIN_LINE, PLAIN_TERMS } from '#core/billing/plain-terms.ts';
import type { Draw, DrawEntry } from '#core/draws/draw.ts';
import { parsePercent } from '#core/money/parse-percent.ts';
import { type Percent, percentOf as shareOf } from '#core/money/percent.ts';
import { ratioFromText } from '#core/money/ratio.ts';
import { defaultSettings } from '#core/retainage/default-settings.ts';
import type { RetainageChange } from '#core/retainage/retainage-rule.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readBillingState } from '#endpoints/invoices.ts';
import { type RetainageReader, readLineRetainage, readRetainageRule } from '#endpoints/read-retainage.ts';

export type BillingState = AnswerOf<typeof readBillingState>;

const read: RetainageReader = { rate: percentOf, money: minorOf };

function changeOf(change: BillingState['retainageChange']): RetainageChange | null {
  if (change === null) return null;
  return {
    ...change,
    rule: readRetainageRule(change.rule, read, 'retainageChange.rule'),
    storedRate: percentOf(change.storedRate),
    lines: change.lines.map((line) => ({
      ...line,
      retainage: readLineRetainage(line.retainage, read, 'retainageChange.lines'),
    })),
  };
}

/**
 * The contract as the rules know it, from what the server sent; a bill by share or amount where none is named. Its kind
 * decides the settings of retainage that nobody chose.
 */
export function contractOf(
  state: BillingState,
  basis: Pick<BillBasis, 'kind'> = { kind: 'percent' },
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
    scheduledMinor: minorOf(line.scheduled),
    billedMinor: minorOf(line.billed),
    exact: ratioFromText(line.exact),
    heldMinor: minorOf(line.held),
    storedMinor: minorOf(line.stored),
    retainage: readLineRetainage(line.retainage, read, 'retainage'),
    stepReached: line.stepReached,
    exemptMinor: minorOf(line.exempt),
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
      retainage: readRetainageRule(state.retainage, read, 'retainage'),
      storedRate: percentOf(state.storedRate),
      retainageBase: state.retainageBase ?? settings.retainageBase,
      retainageRounding: state.retainageRounding ?? settings.retainageRounding,
      withheldMinor: minorOf(state.withheld),
      stepReached: state.stepReached,
      stillToWithholdMinor: minorOf(state.stillToWithhold),
      retainageChange: changeOf(state.retainageChange),
      billedMinor: sum((line) => line.billedMinor),
      heldMinor: sum((line) => line.heldMinor),
      draws: state.draws.map(drawOf),
    },
    holdings: state.holdings.map(({ invoiceId, lineId, held }) => ({
      invoiceId,
      lineId,
      heldMinor: minorOf(held),
    })),
  };
}

function drawOf({ id, entry, amount, retainage, ...draw }: BillingState['draws'][number]): Draw {
  const entryOf = (): DrawEntry => {
    if (entry.kind === 'amount') return { kind: 'amount', amountMinor: minorOf(entry.amount) };
    return entry.kind === 'percent' ? { kind: 'percent', percent: percentOf(entry.percent) } : entry;
  };
  return {
    ...draw,
    drawId: id,
    entry: entryOf(),
    amountMinor: minorOf(amount),
    retainage: retainage.kind === 'rate' ? { kind: 'rate', rate: percentOf(retainage.rate) } : retainage,
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
