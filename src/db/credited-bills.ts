import { sql } from 'kysely';
import type { BillPlanTax } from '#core/billing/bill-plan.ts';
import type { CreditRequest } from '#core/credits/credit-request.ts';
import type { CreditedBill, StoredFigures } from '#core/credits/credited-bill.ts';
import { addRatios, ZERO } from '#core/money/ratio.ts';
import { loadRecoupments } from './advances.ts';
import { loadDrawLines } from './draws.ts';
import { readExact } from './exact-json.ts';
import { loadHoldings } from './holdings.ts';
import type { Tx } from './open.ts';
import { storedPercent } from './stored-decimals.ts';

/** What was typed for a credit note, and the draws that can be billed again since. */
export interface StoredCredit extends CreditRequest {
  readonly unlockedDrawIds: readonly string[];
}

/** The credit of a credit note as its column keeps it; null on everything that corrects no single bill. */
export function readCredit(column: unknown): StoredCredit | null {
  return readExact(column) as StoredCredit | null;
}

interface DocumentRow {
  readonly id: string;
  readonly estimateId: string;
  readonly number: string | null;
  readonly kind: CreditedBill['kind'];
  readonly state: CreditedBill['state'];
  readonly credit: unknown;
  readonly openMinor: bigint;
}

interface TaxRow {
  readonly invoiceId: string;
  readonly taxRateId: string;
  readonly name: string;
  readonly rate: string;
  readonly lineId: string;
  readonly baseMinor: bigint;
  readonly taxMinor: bigint;
  readonly numerator: string;
  readonly denominator: string;
}

type LineRow = StoredFigures['lines'][number] & { readonly invoiceId: string };

function toTax(rows: readonly TaxRow[]): BillPlanTax[] {
  return [...Map.groupBy(rows, (row) => row.taxRateId).values()].flatMap((ofRate) => {
    const [first] = ofRate;
    if (!first) return [];
    const lines = ofRate.map(({ lineId, baseMinor, taxMinor, numerator, denominator }) => ({
      lineId,
      baseMinor,
      taxMinor,
      exactDelta: { numerator: BigInt(numerator), denominator: BigInt(denominator) },
    }));
    const taxMinor = lines.reduce((sum, line) => sum + line.taxMinor, 0n);
    return [
      {
        taxRateId: first.taxRateId,
        name: first.name,
        rate: storedPercent(first.rate),
        baseMinor: lines.reduce((sum, line) => sum + line.baseMinor, 0n),
        taxMinor,
        exactDelta: lines.reduce((sum, line) => addRatios(sum, line.exactDelta), ZERO),
        fullPriceMinor: taxMinor,
        lines,
      },
    ];
  });
}

/** The stored figures of documents, by their ids. */
export async function loadStoredFigures(
  tx: Tx,
  companyId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredFigures>> {
  const [lines, taxes, recoupments] = await Promise.all([
    sql<LineRow>`select invoice_id as "invoiceId", line_id as "lineId", scheduled_minor as "scheduledMinor",
        this_minor as "thisMinor", withheld_minor as "withheldMinor", released_minor as "releasedMinor",
        stored_before_minor as "storedBeforeMinor", stored_minor as "storedMinor", exempt_minor as "exemptMinor"
      from invoice_line where company_id = ${companyId} and invoice_id = any(${[...ids]}::uuid[])
      order by position`.execute(tx),
    sql<TaxRow>`select t.invoice_id as "invoiceId", t.tax_rate_id as "taxRateId", t.name, t.rate,
        l.line_id as "lineId", l.base_minor as "baseMinor", l.tax_minor as "taxMinor", l.exact_numerator as numerator,
        l.exact_denominator as denominator
      from invoice_tax t
      join invoice_line_tax l on l.company_id = t.company_id and l.invoice_id = t.invoice_id and l.tax_rate_id = t.tax_rate_id
      where t.company_id = ${companyId} and t.invoice_id = any(${[...ids]}::uuid[])
      order by t.name, t.tax_rate_id`.execute(tx),
    loadRecoupments(tx, companyId, ids),
  ]);
  const linesOf = Map.groupBy(lines.rows, (row) => row.invoiceId);
  const taxesOf = Map.groupBy(taxes.rows, (row) => row.invoiceId);
  return new Map(
    ids.map((id) => [
      id,
      {
        lines: linesOf.get(id) ?? [],
        taxes: toTax(taxesOf.get(id) ?? []),
        recoupments: recoupments.get(id) ?? [],
      },
    ]),
  );
}

/** A bill as a credit note corrects it, or null where the company has none of this id; its contract is locked by the caller. */
export async function loadCreditedBill(
  tx: Tx,
  companyId: string,
  invoiceId: string,
): Promise<CreditedBill | null> {
  const { rows } =
    await sql<DocumentRow>`select i.id, i.estimate_id as "estimateId", i.number, i.kind, i.state, i.credit,
      (coalesce(b.due_minor - b.paid_minor - b.credited_minor, 0))::bigint as "openMinor"
    from invoice i
    left join invoice_balance b on b.company_id = i.company_id and b.invoice_id = i.id
    where i.company_id = ${companyId}
      and (i.id = ${invoiceId} or (i.credits_invoice_id = ${invoiceId} and i.state = 'issued'))
    order by i.number_ordinal`.execute(tx);
  const bill = rows.find((row) => row.id === invoiceId);
  if (!bill) return null;
  const ids = rows.map((row) => row.id);
  const [figures, holdings, drawLines] = await Promise.all([
    loadStoredFigures(tx, companyId, ids),
    loadHoldings(tx, companyId, bill.estimateId),
    loadDrawLines(tx, companyId, invoiceId),
  ]);
  const figuresOf = (id: string): StoredFigures =>
    figures.get(id) ?? { lines: [], taxes: [], recoupments: [] };
  return {
    ...figuresOf(invoiceId),
    invoiceId,
    number: bill.number ?? '',
    state: bill.state,
    kind: bill.kind,
    drawLines,
    credits: rows
      .filter((row) => row.id !== invoiceId)
      .map((row) => ({
        ...figuresOf(row.id),
        unlockedDrawIds: readCredit(row.credit)?.unlockedDrawIds ?? [],
      })),
    holdings: holdings.filter((holding) => holding.invoiceId === invoiceId),
    openMinor: bill.openMinor,
  };
}
