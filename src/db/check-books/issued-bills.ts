import { sql } from 'kysely';
import type { DrawLine } from '#core/billing/bill-plan.ts';
import type { BillRequest } from '#core/billing/bill-request.ts';
import type { Draw, DrawRetainage } from '#core/draws/draw.ts';
import type { Ratio } from '#core/money/ratio.ts';
import type { LineRetainage } from '#core/retainage/retainage-rule.ts';
import type { TaxTerms } from '#core/tax/tax-terms.ts';
import { readRequest } from '#db/bill-requests.ts';
import { type CertificateRecord, type CertifiedLine, loadCertificates } from '#db/certificates.ts';
import { readTaxTerms } from '#db/contract-taxes.ts';
import { readCredit, type StoredCredit } from '#db/credited-bills.ts';
import { drawRetainage } from '#db/draws.ts';
import { readExact } from '#db/exact-json.ts';
import type { Tx } from '#db/open.ts';
import { readTerms, type StoredTerms } from '#db/stored-terms.ts';

/** One line of an issued bill as it is stored (minor units). */
export interface StoredLine {
  readonly invoiceId: string;
  readonly lineId: string;
  readonly position: number;
  readonly description: string;
  readonly scheduledMinor: bigint;
  readonly previousMinor: bigint;
  readonly thisMinor: bigint;
  readonly exactDelta: Ratio;
  readonly withheldMinor: bigint;
  readonly releasedMinor: bigint;
  readonly exemptMinor: bigint;
  readonly storedBeforeMinor: bigint;
  readonly storedMinor: bigint;
  readonly installedMinor: bigint;
  readonly heldMinor: bigint;
  readonly retainage: LineRetainage;
  readonly stepBefore: number;
  readonly stepReached: number;
}

/** An issued bill with everything that its figures came from. */
export interface StoredBill {
  readonly id: string;
  readonly number: string;
  readonly ordinal: number;
  readonly kind: 'invoice' | 'credit_note';
  readonly state: 'issued' | 'void';
  /** The ordinal of the last document that still reckoned with it; null while it stands. */
  readonly voidedAfter: number | null;
  readonly creditsInvoiceId: string | null;
  /** It stands for the applications before the contract came here, and nothing of it was figured here. */
  readonly isOpening: boolean;
  readonly estimateId: string;
  readonly grossMinor: bigint;
  readonly request: BillRequest;
  readonly terms: StoredTerms;
  /** The steps that are passed after it, and what it left to withhold. */
  readonly stepReached: number;
  readonly stillToWithholdMinor: bigint;
  readonly lines: readonly StoredLine[];
  /** The work of the lines that it posted less of than was applied for; null where it posted as applied. */
  readonly certified: readonly CertifiedLine[] | null;
  /** What was typed for it, where it is a credit note on a bill. */
  readonly credit: StoredCredit | null;
  /** The work of the lines that it cuts of the bill that it corrects, where a certificate issued it. */
  readonly cut: readonly CertifiedLine[] | null;
  readonly drawLines: readonly DrawLine[];
  readonly taxTerms: TaxTerms;
  readonly taxMinor: bigint;
  readonly taxIncludedMinor: bigint;
  readonly recoupedMinor: bigint;
  /** The draws that it bills, as they were before it. */
  readonly draws: readonly Draw[];
}

/** What a bill gave back of what a line of an earlier one held (minor units). */
export interface StoredRelease {
  readonly invoiceId: string;
  readonly fromInvoiceId: string;
  readonly lineId: string;
  readonly amountMinor: bigint;
}

interface BillRow {
  readonly id: string;
  readonly number: string;
  readonly ordinal: number;
  readonly kind: StoredBill['kind'];
  readonly state: StoredBill['state'];
  readonly voidedAfter: number | null;
  readonly creditsInvoiceId: string | null;
  readonly isOpening: boolean;
  readonly estimateId: string;
  readonly grossMinor: bigint;
  readonly basis: unknown;
  readonly retainage: unknown;
  readonly release: unknown;
  readonly override_reason: string | null;
  readonly terms: unknown;
  readonly stepReached: number;
  readonly stillToWithholdMinor: bigint;
  readonly credit: unknown;
  readonly taxMinor: bigint;
  readonly taxIncludedMinor: bigint;
  readonly recoupedMinor: bigint;
  readonly tax_mode: string;
  readonly tax_rounding: string;
  readonly tax_charge: string;
  readonly prices_include_tax: boolean;
}

interface LineRow extends Omit<StoredLine, 'exactDelta' | 'retainage'> {
  readonly retainage: unknown;
  readonly numerator: string;
  readonly denominator: string;
}

async function loadLines(
  tx: Tx,
  companyId: string,
  estimateIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredLine[]>> {
  const { rows } = await sql<LineRow>`
    select l.invoice_id as "invoiceId", l.line_id as "lineId", l.position, l.description,
      l.scheduled_minor as "scheduledMinor", l.previous_minor as "previousMinor", l.this_minor as "thisMinor",
      l.exact_delta_numerator as numerator, l.exact_delta_denominator as denominator,
      l.withheld_minor as "withheldMinor", l.released_minor as "releasedMinor",
      l.exempt_minor as "exemptMinor", l.stored_before_minor as "storedBeforeMinor", l.stored_minor as "storedMinor",
      l.installed_minor as "installedMinor", l.held_minor as "heldMinor", l.retainage, l.step_before as "stepBefore",
      l.step_reached as "stepReached"
    from invoice i
    join invoice_line l on l.company_id = i.company_id and l.invoice_id = i.id
    where i.company_id = ${companyId} and i.state <> 'draft' and i.estimate_id = any (${[...estimateIds]}::uuid[])
    order by l.position`.execute(tx);
  const lines = rows.map(({ numerator, denominator, retainage, ...line }) => ({
    ...line,
    retainage: readExact(retainage) as LineRetainage,
    exactDelta: { numerator: BigInt(numerator), denominator: BigInt(denominator) },
  }));
  return Map.groupBy(lines, (line) => line.invoiceId);
}

interface DrawRow {
  readonly invoiceId: string;
  readonly drawId: string;
  readonly position: number;
  readonly amountMinor: bigint;
  readonly kind: DrawRetainage['kind'];
  readonly rate: string | null;
  readonly lineIds: readonly string[] | null;
  readonly label: string;
}

// What a bill printed of its draws is all that its figures came from; their names are in the labels.
async function loadBilledDraws(
  tx: Tx,
  companyId: string,
  estimateIds: readonly string[],
): Promise<ReadonlyMap<string, Pick<StoredBill, 'draws' | 'drawLines'>>> {
  const { rows } = await sql<DrawRow>`
    select label, invoice_id as "invoiceId", draw_id as "drawId", position, amount_minor as "amountMinor", retainage as kind,
      retainage_rate as rate, line_ids as "lineIds"
    from invoice_draw where company_id = ${companyId} and estimate_id = any (${[...estimateIds]}::uuid[])
    order by position`.execute(tx);
  const groups = Map.groupBy(rows, (row) => row.invoiceId);
  return new Map(
    [...groups].map(([invoiceId, group]) => [
      invoiceId,
      {
        drawLines: group,
        draws: group.map(({ drawId, position, amountMinor, kind, rate, lineIds }) => ({
          drawId,
          position,
          name: '',
          milestone: null,
          targetDate: null,
          entry: { kind: 'amount', amountMinor },
          retainage: drawRetainage(kind, rate),
          lineIds,
          amountMinor,
          billedBy: null,
        })),
      },
    ]),
  );
}

// A certificate after posting is a credit note of its own.
const postedAs = (one: CertificateRecord | undefined) =>
  one === undefined || one.creditNoteId !== null ? null : one.lines;

/** The documents of these contracts in the order of issue, void ones included. */
export async function loadStoredBills(
  tx: Tx,
  companyId: string,
  estimateIds: readonly string[],
): Promise<readonly StoredBill[]> {
  const lines = await loadLines(tx, companyId, estimateIds);
  const draws = await loadBilledDraws(tx, companyId, estimateIds);
  const { rows } = await sql<BillRow>`
    select i.id, i.number, i.number_ordinal as ordinal, i.kind, i.state, i.voided_after as "voidedAfter",
      i.credits_invoice_id as "creditsInvoiceId", i.opening_paid_minor is not null as "isOpening", i.estimate_id as "estimateId", i.gross_minor as "grossMinor",
      i.basis, i.retainage, i.release, i.override_reason, i.retainage_terms as terms, i.step_reached as "stepReached",
      i.still_to_withhold_minor as "stillToWithholdMinor", i.credit, i.tax_minor as "taxMinor",
      i.tax_included_minor as "taxIncludedMinor", i.recouped_minor as "recoupedMinor", e.tax_mode, e.tax_rounding,
      e.tax_charge, e.prices_include_tax
    from invoice i
    join estimate e on e.company_id = i.company_id and e.id = i.estimate_id
    where i.company_id = ${companyId} and i.state <> 'draft' and i.estimate_id = any (${[...estimateIds]}::uuid[])
    order by i.estimate_id, i.number_ordinal`.execute(tx);
  const certificates = await loadCertificates(
    tx,
    companyId,
    rows.map((row) => row.id),
  );
  const cuts = new Map([...certificates.values()].map((one) => [one.creditNoteId, one.lines]));
  return rows.map((row) => ({
    ...row,
    request: readRequest(row),
    terms: readTerms(row.terms),
    taxTerms: readTaxTerms(row),
    credit: readCredit(row.credit),
    lines: lines.get(row.id) ?? [],
    draws: [],
    drawLines: [],
    ...draws.get(row.id),
    certified: postedAs(certificates.get(row.id)),
    cut: cuts.get(row.id) ?? null,
  }));
}

/** What these contracts' bills released, void ones included. */
export async function loadStoredReleases(
  tx: Tx,
  companyId: string,
  estimateIds: readonly string[],
): Promise<readonly StoredRelease[]> {
  const { rows } = await sql<StoredRelease>`
    select r.invoice_id as "invoiceId", r.from_invoice_id as "fromInvoiceId", r.line_id as "lineId",
      r.amount_minor as "amountMinor"
    from retainage_release r
    join invoice i on i.company_id = r.company_id and i.id = r.invoice_id and i.state <> 'draft'
    where r.company_id = ${companyId} and i.estimate_id = any (${[...estimateIds]}::uuid[])`.execute(tx);
  return rows;
}

/** The contracts that have a bill which stands. */
export async function listBilledContracts(tx: Tx, companyId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('invoice')
    .select('estimate_id')
    .distinct()
    .where('company_id', '=', companyId)
    .where('state', '=', 'issued')
    .orderBy('estimate_id')
    .execute();
  return rows.map((row) => row.estimate_id);
}
