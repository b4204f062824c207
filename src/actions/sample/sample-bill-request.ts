import { refused, settle } from '#actions/refused.ts';
import type { BillBasis, BillRequest } from '#core/billing/bill-request.ts';
import { parseMoney } from '#core/money/parse-money.ts';
import { parsePercent } from '#core/money/parse-percent.ts';
import type { DrawRecord } from '#db/draws.ts';
import type { EstimateLineRecord } from '#db/estimates.ts';
import type { SampleBasis, SampleBill } from './sample-job.ts';

type Draws = readonly Pick<DrawRecord, 'drawId' | 'name'>[];
type Lines = readonly Pick<EstimateLineRecord, 'id' | 'description'>[];

/** An amount of the sample's data in minor units; the sample bills in dollars. */
export const sampleMoney = (text: string): bigint => settle(parseMoney(text, 2));

function typedLine(lines: Lines, description: string, percentToDate: string) {
  const line = lines.find((one) => one.description === description);
  if (!line) throw refused('not_found', { what: description });
  const entry = { kind: 'percent_to_date', percent: settle(parsePercent(percentToDate)) } as const;
  return { lineId: line.id, entry, correctionReason: null };
}

function basisOf(basis: SampleBasis, lines: Lines, draws: Draws): BillBasis {
  if (basis === null) return { kind: 'none' };
  if (basis === 'remaining') return { kind: 'remaining' };
  if ('percent' in basis)
    return { kind: 'percent', percent: settle(parsePercent(basis.percent)), of: 'this_bill' };
  if ('percentToDate' in basis)
    return { kind: 'percent', percent: settle(parsePercent(basis.percentToDate)), of: 'to_date' };
  if ('amount' in basis) {
    const amountMinor = sampleMoney(basis.amount);
    return { kind: 'amount', amountMinor, of: 'this_bill', includingTax: false };
  }
  if ('draw' in basis) {
    const named = draws.filter(({ name }) => name === basis.draw);
    return { kind: 'draws', drawIds: named.map(({ drawId }) => drawId) };
  }
  const typed = Object.entries(basis.lines);
  return { kind: 'lines', lines: typed.map(([name, percent]) => typedLine(lines, name, percent)) };
}

function releaseOf({ release }: SampleBill): BillRequest['release'] {
  if (release === undefined) return { kind: 'none' };
  return release === 'all' ? { kind: 'all' } : { kind: 'amount', amountMinor: sampleMoney(release) };
}

/** A bill of the sample's data as the rules read it. */
export function sampleBillRequest(bill: SampleBill, lines: Lines, draws: Draws): BillRequest {
  return {
    basis: basisOf(bill.basis, lines, draws),
    retainage: { kind: 'as_contract' },
    release: releaseOf(bill),
    overrideReason: bill.overrideReason ?? null,
  };
}
