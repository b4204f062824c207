import type { BillRequest } from '#core/billing/bill-request.ts';
import type { Contract, Holding } from '#core/billing/contract.ts';
import { PLAIN_LINE, PLAIN_TERMS } from '#core/billing/plain-terms.ts';
import { type RecomputedLine, recomputeBill } from '#core/billing/recompute-bill.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { addRatios, type Ratio, ratioToText, reduceRatio, ZERO } from '#core/money/ratio.ts';
import type { Tx } from '#db/open.ts';
import type { BooksFault, Checked } from './comparison.ts';
import {
  listBilledContracts,
  loadStoredBills,
  loadStoredReleases,
  type StoredBill,
  type StoredLine,
  type StoredRelease,
} from './issued-bills.ts';

const WHAT = 'Every issued bill, figured again from what was typed, gives its stored lines';

// So many contracts are held in memory at once.
const BATCH = 50;

/** Where a contract stood before a bill: what its earlier bills left on each line. */
interface Standing {
  readonly exact: Map<string, Ratio>;
  readonly held: Map<string, bigint>;
  /** By bill and line, oldest bill first. */
  readonly holdings: Map<string, Holding>;
}

function contractBefore(bill: StoredBill, { exact, held }: Standing, exponent: number): Contract {
  const lines = bill.lines.map(({ lineId, position, description, scheduledMinor, previousMinor }) => ({
    ...PLAIN_LINE,
    lineId,
    position,
    description,
    scheduledMinor,
    billedMinor: previousMinor,
    exact: exact.get(lineId) ?? ZERO,
    heldMinor: held.get(lineId) ?? 0n,
    taxRateIds: [],
    changeOrderId: null,
  }));
  return {
    ...PLAIN_TERMS,
    currency: '',
    exponent,
    lines,
    taxRates: [],
    retainage: { kind: 'flat', rate: bill.retainageRate },
    retainageBase: bill.retainageBase,
    retainageRounding: bill.retainageRounding,
    billedMinor: lines.reduce((sum, line) => sum + line.billedMinor, 0n),
    heldMinor: lines.reduce((sum, line) => sum + line.heldMinor, 0n),
  };
}

// A total typed including tax was spread without it: what was spread is the bill itself.
function spreadRequest({ request, grossMinor }: StoredBill): BillRequest {
  const { basis } = request;
  if (basis.kind !== 'amount' || !basis.includingTax) return request;
  return {
    ...request,
    basis: { kind: 'amount', amountMinor: grossMinor, of: 'this_bill', includingTax: false },
  };
}

function stepOver(bill: StoredBill, releases: readonly StoredRelease[], standing: Standing): void {
  for (const { lineId, exactDelta, withheldMinor, releasedMinor } of bill.lines) {
    standing.exact.set(lineId, reduceRatio(addRatios(standing.exact.get(lineId) ?? ZERO, exactDelta)));
    standing.held.set(lineId, (standing.held.get(lineId) ?? 0n) + withheldMinor - releasedMinor);
    if (withheldMinor === 0n) continue;
    standing.holdings.set(`${bill.id} ${lineId}`, { invoiceId: bill.id, lineId, heldMinor: withheldMinor });
  }
  for (const { fromInvoiceId, lineId, amountMinor } of releases) {
    const key = `${fromInvoiceId} ${lineId}`;
    const holding = standing.holdings.get(key);
    if (holding) standing.holdings.set(key, { ...holding, heldMinor: holding.heldMinor - amountMinor });
  }
}

const say = (line: StoredLine | RecomputedLine, exponent: number) =>
  `${formatMoney(line.thisMinor, exponent)} (${ratioToText(line.exactDelta)}), withheld ${formatMoney(line.withheldMinor, exponent)}, released ${formatMoney(line.releasedMinor, exponent)}`;

function faultsOf(bill: StoredBill, standing: Standing, exponent: number): readonly BooksFault[] {
  const contract = contractBefore(bill, standing, exponent);
  const holdings = [...standing.holdings.values()].filter((holding) => holding.heldMinor !== 0n);
  const where = `Invoice ${bill.number}`;
  const again = recomputeBill(contract, spreadRequest(bill), holdings);
  if (!again.ok) return [{ what: WHAT, where, expected: again.refusal.code, found: 'issued' }];
  return again.value.flatMap((line, index) => {
    const stored = bill.lines[index];
    const expected = say(line, exponent);
    const found = stored ? say(stored, exponent) : 'nothing';
    return expected === found
      ? []
      : [{ what: WHAT, where: `${where}, ${stored?.description}`, expected, found }];
  });
}

/** Figures every bill that stands again with the rules of the core, and compares line by line. */
export async function checkRecomputedBills(
  tx: Tx,
  company: { readonly id: string; readonly exponent: number },
): Promise<Checked> {
  const contracts = await listBilledContracts(tx, company.id);
  const faults: BooksFault[] = [];
  let count = 0;
  for (let from = 0; from < contracts.length; from += BATCH) {
    const batch = contracts.slice(from, from + BATCH);
    const bills = await loadStoredBills(tx, company.id, batch);
    const releases = Map.groupBy(
      await loadStoredReleases(tx, company.id, batch),
      (release) => release.invoiceId,
    );
    for (const ofContract of Map.groupBy(bills, (bill) => bill.estimateId).values()) {
      const standing: Standing = { exact: new Map(), held: new Map(), holdings: new Map() };
      for (const bill of ofContract) {
        faults.push(...faultsOf(bill, standing, company.exponent));
        stepOver(bill, releases.get(bill.id) ?? [], standing);
      }
    }
    count += bills.length;
  }
  return { what: WHAT, count, faults };
}
