import type { BillRequest } from '#core/billing/bill-request.ts';
import type { Contract, Holding } from '#core/billing/contract.ts';
import { keptOnCredit } from '#core/billing/kept-on-credit.ts';
import { PLAIN_TERMS } from '#core/billing/plain-terms.ts';
import { type RecomputedLine, recomputeBill } from '#core/billing/recompute-bill.ts';
import { figureCertified } from '#core/certification/figure-certified.ts';
import type { StoredFigures } from '#core/credits/credited-bill.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { addRatios, type Ratio, ratioToText, reduceRatio, subtractRatios, ZERO } from '#core/money/ratio.ts';
import { ok, type Result } from '#core/result.ts';
import { loadStoredFigures } from '#db/credited-bills.ts';
import type { Tx } from '#db/open.ts';
import { foundTerms, withTaxesInBase } from '#db/stored-terms.ts';
import type { BooksFault, Checked } from './comparison.ts';
import {
  listBilledContracts,
  loadStoredBills,
  loadStoredReleases,
  type StoredBill,
  type StoredLine,
  type StoredRelease,
} from './issued-bills.ts';
import { creditFiguredAgain, type FoundContract } from './recomputed-credits.ts';

const WHAT = 'Every issued bill, figured again from what was typed, gives its stored lines';

const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);

// So many contracts are held in memory at once.
const BATCH = 50;

/** Where a contract stood before a bill: what its earlier bills left on each line. */
interface Standing {
  readonly exact: Map<string, Ratio>;
  readonly held: Map<string, bigint>;
  readonly exempt: Map<string, bigint>;
  withheldMinor: bigint;
  /** By bill and line, oldest bill first. */
  readonly holdings: Map<string, Holding>;
}

function contractBefore(
  bill: StoredBill,
  { exact, held, exempt, withheldMinor }: Standing,
  exponent: number,
): Contract {
  const lines = bill.lines.map(
    ({ lineId, position, description, scheduledMinor, previousMinor, ...line }) => ({
      lineId,
      position,
      description,
      scheduledMinor,
      billedMinor: previousMinor,
      storedMinor: line.storedBeforeMinor,
      retainage: line.retainage,
      stepReached: line.stepBefore,
      exact: exact.get(lineId) ?? ZERO,
      heldMinor: held.get(lineId) ?? 0n,
      exemptMinor: exempt.get(lineId) ?? 0n,
      taxRateIds: [],
      changeOrderId: null,
    }),
  );
  const before: Contract = {
    ...PLAIN_TERMS,
    ...foundTerms(bill.terms),
    currency: '',
    exponent,
    lines,
    taxRates: [],
    withheldMinor,
    billedMinor: lines.reduce((sum, line) => sum + line.billedMinor, 0n),
    heldMinor: lines.reduce((sum, line) => sum + line.heldMinor, 0n),
    draws: bill.draws,
  };
  return withTaxesInBase(before, bill.terms);
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

// A credit gives back the retainage of its own bill.
function moveHolding({ holdings }: Standing, invoiceId: string, lineId: string, amountMinor: bigint): void {
  if (amountMinor === 0n) return;
  const key = `${invoiceId} ${lineId}`;
  const heldMinor = (holdings.get(key)?.heldMinor ?? 0n) + amountMinor;
  holdings.set(key, { invoiceId, lineId, heldMinor });
}

/** Adds what a document did to where its contract stands, or takes it off again (`sign` -1) where it became void. */
function stepOver(
  bill: StoredBill,
  releases: readonly StoredRelease[],
  standing: Standing,
  sign: 1n | -1n,
): void {
  for (const line of bill.lines) {
    const { lineId } = line;
    const before = standing.exact.get(lineId) ?? ZERO;
    const after = sign === 1n ? addRatios(before, line.exactDelta) : subtractRatios(before, line.exactDelta);
    const withheldMinor = sign * line.withheldMinor;
    standing.exact.set(lineId, reduceRatio(after));
    standing.held.set(lineId, (standing.held.get(lineId) ?? 0n) + withheldMinor - sign * line.releasedMinor);
    standing.exempt.set(lineId, (standing.exempt.get(lineId) ?? 0n) + sign * line.exemptMinor);
    standing.withheldMinor += withheldMinor;
    moveHolding(standing, bill.creditsInvoiceId ?? bill.id, lineId, withheldMinor);
  }
  for (const { fromInvoiceId, lineId, amountMinor } of releases) {
    moveHolding(standing, fromInvoiceId, lineId, -sign * amountMinor);
  }
}

// Said only where there is anything, as on an application with stored materials or past a step of the line.
const beside = (
  { storedMinor, installedMinor, stepReached }: StoredLine | RecomputedLine,
  exponent: number,
) =>
  `${storedMinor === 0n && installedMinor === 0n ? '' : `, stored ${formatMoney(storedMinor, exponent)}, installed ${formatMoney(installedMinor, exponent)}`}${stepReached === 0 ? '' : `, step ${stepReached}`}`;

const say = (line: StoredLine | RecomputedLine, exponent: number) =>
  `${formatMoney(line.thisMinor, exponent)} (${ratioToText(line.exactDelta)}), withheld ${formatMoney(line.withheldMinor, exponent)}, released ${formatMoney(line.releasedMinor, exponent)}${beside(line, exponent)}`;

// What a credit takes off taxes, line by line, and gives back to advances.
function sayBeside(
  { taxes, recoupments }: Pick<StoredFigures, 'taxes' | 'recoupments'>,
  described: ReadonlyMap<string, string>,
  exponent: number,
): string {
  const ofTaxes = taxes.flatMap(({ name, lines }) =>
    lines.map(({ lineId, baseMinor, taxMinor }) => ({
      name: `${name} on ${described.get(lineId)}`,
      baseMinor,
      taxMinor,
    })),
  );
  const said = ofTaxes
    .filter(({ baseMinor, taxMinor }) => baseMinor !== 0n || taxMinor !== 0n)
    .map(
      (one) =>
        `${one.name} ${formatMoney(one.taxMinor, exponent)} of ${formatMoney(one.baseMinor, exponent)}`,
    );
  const back = recoupments.map((one) => `advance ${formatMoney(one.amountMinor, exponent)}`);
  return [...said, ...back].sort().join(', ');
}

// A bill that by itself comes to less than 0 keeps what it would pay out. Where tax waits for what is held, the tax that
// is stored is the one after that, so that only how it is spread over the lines can be told.
function ownCreditAgain(bill: StoredBill, lines: readonly RecomputedLine[]): readonly RecomputedLine[] {
  const ruleMinor = sumOf(lines.map((line) => line.withheldMinor));
  const chargedMinor = bill.grossMinor + bill.taxMinor - bill.taxIncludedMinor - bill.recoupedMinor;
  const paidOutMinor =
    bill.taxTerms.mode === 'on_gross'
      ? chargedMinor - ruleMinor
      : sumOf(bill.lines.map((line) => line.withheldMinor)) - ruleMinor;
  if (paidOutMinor <= 0n) return lines;
  const withheld = keptOnCredit(
    lines.map((line) => line.withheldMinor),
    paidOutMinor,
  );
  return lines.map((line, index) => ({ ...line, withheldMinor: withheld[index] ?? 0n }));
}

// What was certified replaces what was applied for, line by line.
function figuredAgain(
  bill: StoredBill,
  { contract, holdings }: FoundContract,
): Result<readonly RecomputedLine[]> {
  const request = spreadRequest(bill);
  if (bill.certified === null) {
    const again = recomputeBill(contract, request, holdings);
    return again.ok && bill.kind === 'credit_note' ? ok(ownCreditAgain(bill, again.value)) : again;
  }
  const lines = bill.certified.map(({ lineId, certifiedMinor }) => ({ lineId, workMinor: certifiedMinor }));
  const again = figureCertified(contract, request, holdings, { kind: 'by_line', lines, reason: 'certified' });
  return again.ok ? ok(again.value.plan.lines) : again;
}

function lineFaults(
  bill: StoredBill,
  again: Result<readonly RecomputedLine[]>,
  exponent: number,
): readonly BooksFault[] {
  const where = `Invoice ${bill.number}`;
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

/** The documents of one contract, the void ones included, with what it needs to figure them again. */
interface Chain {
  readonly documents: readonly StoredBill[];
  readonly releases: ReadonlyMap<string, readonly StoredRelease[]>;
  readonly figures: ReadonlyMap<string, StoredFigures>;
  readonly exponent: number;
}

// The taxes of a credit follow its bill line by line, and so does what an advance gets back.
function creditFaults(
  note: StoredBill,
  found: FoundContract,
  befores: ReadonlyMap<string, FoundContract>,
  { documents, figures, exponent }: Chain,
): readonly BooksFault[] {
  const bill = documents.find((one) => one.id === note.creditsInvoiceId);
  const before = befores.get(note.creditsInvoiceId ?? '');
  if (!bill || !before) throw new Error('A credit note comes after its bill.');
  const credits = documents.filter(
    ({ creditsInvoiceId, ordinal, voidedAfter }) =>
      creditsInvoiceId === bill.id &&
      ordinal < note.ordinal &&
      (voidedAfter === null || voidedAfter >= note.ordinal),
  );
  const again = creditFiguredAgain(note, found, { bill, before, credits, figures });
  const faults = lineFaults(note, again.ok ? ok(again.value.lines) : again, exponent);
  if (!again.ok || note.credit === null) return faults;
  const described = new Map(note.lines.map((line) => [line.lineId, line.description]));
  const expected = sayBeside(again.value, described, exponent);
  const stored = sayBeside(figures.get(note.id) ?? { taxes: [], recoupments: [] }, described, exponent);
  if (expected === stored) return faults;
  const where = `Invoice ${note.number}, taxes and advances`;
  return [...faults, { what: WHAT, where, expected, found: stored }];
}

function chainFaults(chain: Chain): { readonly count: number; readonly faults: readonly BooksFault[] } {
  const { documents, releases, exponent } = chain;
  const standing: Standing = {
    exact: new Map(),
    held: new Map(),
    exempt: new Map(),
    withheldMinor: 0n,
    holdings: new Map(),
  };
  const befores = new Map<string, FoundContract>();
  const faults: BooksFault[] = [];
  const counted = documents.filter((bill) => bill.state === 'issued' && !bill.isOpening);
  for (const bill of documents) {
    const found = {
      contract: contractBefore(bill, standing, exponent),
      holdings: [...standing.holdings.values()].filter((holding) => holding.heldMinor !== 0n),
    };
    befores.set(bill.id, found);
    if (counted.includes(bill)) {
      faults.push(
        ...(bill.creditsInvoiceId === null
          ? lineFaults(bill, figuredAgain(bill, found), exponent)
          : creditFaults(bill, found, befores, chain)),
      );
    }
    stepOver(bill, releases.get(bill.id) ?? [], standing, 1n);
    for (const gone of documents.filter((one) => one.voidedAfter === bill.ordinal)) {
      stepOver(gone, releases.get(gone.id) ?? [], standing, -1n);
    }
  }
  return { count: counted.length, faults };
}

/** Figures every bill and every credit note that stands again with the rules of the core, and compares line by line. */
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
    const released = await loadStoredReleases(tx, company.id, batch);
    const releases = Map.groupBy(released, (release) => release.invoiceId);
    const corrected = bills.flatMap(({ id, creditsInvoiceId }) =>
      creditsInvoiceId === null ? [] : [id, creditsInvoiceId],
    );
    const figures = await loadStoredFigures(tx, company.id, corrected);
    for (const documents of Map.groupBy(bills, (bill) => bill.estimateId).values()) {
      const chain = chainFaults({ documents, releases, figures, exponent: company.exponent });
      faults.push(...chain.faults);
      count += chain.count;
    }
  }
  return { what: WHAT, count, faults };
}
