import { sql } from 'kysely';
import type { DrawLine } from '#core/billing/bill-plan.ts';
import type { Draw, DrawEntry, DrawRetainage } from '#core/draws/draw.ts';
import { formatPercent } from '#core/money/format-percent.ts';
import type { Tx } from './open.ts';
import { storedPercent } from './stored-decimals.ts';

/** A draw with the number of the invoice that bills it, null while none does. */
export interface DrawRecord extends Draw {
  readonly billedByNumber: string | null;
}

interface DrawRow {
  readonly drawId: string;
  readonly position: number;
  readonly name: string;
  readonly milestone: string | null;
  readonly targetDate: string | null;
  readonly kind: DrawEntry['kind'];
  readonly percent: string | null;
  readonly amountMinor: bigint;
  readonly retainage: DrawRetainage['kind'];
  readonly rate: string | null;
  readonly lineIds: readonly string[] | null;
  readonly billedBy: string | null;
  readonly billedByNumber: string | null;
}

function entryOf({ kind, percent, amountMinor }: DrawRow): DrawEntry {
  if (kind === 'amount') return { kind, amountMinor };
  return kind === 'percent' ? { kind, percent: storedPercent(percent ?? '0') } : { kind };
}

/** The retainage of a draw as its two columns keep it. */
export function drawRetainage(kind: DrawRetainage['kind'], rate: string | null): DrawRetainage {
  return kind === 'rate' ? { kind, rate: storedPercent(rate ?? '0') } : { kind };
}

/** The rate that a draw has of its own, as its column keeps it. */
export function drawRate({ retainage }: Pick<Draw, 'retainage'>): string | null {
  return retainage.kind === 'rate' ? formatPercent(retainage.rate) : null;
}

/** The draw schedule of an estimate in its order, empty where there is none. */
export async function loadDraws(
  tx: Tx,
  companyId: string,
  estimateId: string,
): Promise<readonly DrawRecord[]> {
  const { rows } = await sql<DrawRow>`
    select d.id as "drawId", d.position, d.name, d.milestone, d.target_date as "targetDate", d.entry as kind, d.percent,
      d.amount_minor as "amountMinor", d.retainage, d.retainage_rate as rate, d.line_ids as "lineIds",
      b.invoice_id as "billedBy", i.number as "billedByNumber"
    from draw d
    left join invoice_draw b on b.company_id = d.company_id and b.estimate_id = d.estimate_id and b.draw_id = d.id
      and not b.unlocked
    left join invoice i on i.company_id = b.company_id and i.id = b.invoice_id
    where d.company_id = ${companyId} and d.estimate_id = ${estimateId}
    order by d.position`.execute(tx);
  return rows.map((row) => ({
    drawId: row.drawId,
    position: row.position,
    name: row.name,
    milestone: row.milestone,
    targetDate: row.targetDate,
    entry: entryOf(row),
    amountMinor: row.amountMinor,
    retainage: drawRetainage(row.retainage, row.rate),
    lineIds: row.lineIds,
    billedBy: row.billedBy,
    billedByNumber: row.billedByNumber,
  }));
}

/** Writes a schedule in place of the one before; what bills have printed of it stays with them. */
export async function replaceDraws(
  tx: Tx,
  companyId: string,
  estimateId: string,
  draws: readonly Draw[],
): Promise<void> {
  await tx
    .deleteFrom('draw')
    .where('company_id', '=', companyId)
    .where('estimate_id', '=', estimateId)
    .execute();
  await tx
    .updateTable('estimate')
    .set({ has_draws: draws.length > 0 })
    .where('company_id', '=', companyId)
    .where('id', '=', estimateId)
    .execute();
  if (draws.length === 0) return;
  await tx
    .insertInto('draw')
    .values(
      draws.map((draw) => ({
        company_id: companyId,
        estimate_id: estimateId,
        id: draw.drawId,
        position: draw.position,
        name: draw.name,
        milestone: draw.milestone,
        target_date: draw.targetDate,
        entry: draw.entry.kind,
        percent: draw.entry.kind === 'percent' ? formatPercent(draw.entry.percent) : null,
        amount_minor: draw.amountMinor,
        retainage: draw.retainage.kind,
        retainage_rate: drawRate(draw),
        line_ids: draw.lineIds === null ? null : [...draw.lineIds],
      })),
    )
    .execute();
}

/** The draws that an issued bill bills, as it prints them. */
export async function loadDrawLines(
  tx: Tx,
  companyId: string,
  invoiceId: string,
): Promise<readonly DrawLine[]> {
  const { rows } = await sql<DrawLine>`select draw_id as "drawId", label, amount_minor as "amountMinor"
    from invoice_draw where company_id = ${companyId} and invoice_id = ${invoiceId} order by position`.execute(
    tx,
  );
  return rows;
}
