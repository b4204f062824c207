import type { BodyInputOf } from '#endpoints/endpoint.ts';
import type { takeOverContract } from '#endpoints/take-over.ts';
import type { BillingState } from '#web/billing/contract-of.ts';

/** Where one line of a running contract stands, as typed: of a deduction without its minus. */
export interface OpeningRow {
  readonly key: string;
  readonly description: string;
  readonly scheduled: string;
  readonly work: string;
  readonly stored: string;
  readonly held: string;
}

/** A running contract as it is taken over. */
export interface TakeOverDraft {
  readonly on: string;
  readonly lastApplication: string;
  readonly rows: readonly OpeningRow[];
  readonly certified: string;
  readonly paid: string;
  readonly overrideReason: string;
}

export function emptyTakeOver({ lines }: Pick<BillingState, 'lines'>, on: string): TakeOverDraft {
  const rows = lines.map(({ lineId, description, scheduled }) => ({
    ...{ key: lineId, description, scheduled },
    ...{ work: '', stored: '', held: '' },
  }));
  return { on, lastApplication: '', rows, certified: '', paid: '', overrideReason: '' };
}

/** Rows on which something was typed. */
export function openedRows(rows: readonly OpeningRow[]): readonly OpeningRow[] {
  return rows.filter(({ work, stored, held }) => work || stored || held);
}

export function takeOverBody(draft: TakeOverDraft): BodyInputOf<typeof takeOverContract> {
  const { on, lastApplication, rows, certified, paid, overrideReason } = draft;
  return {
    on,
    lastApplication: Number(lastApplication || '0'),
    lines: openedRows(rows).map(({ key, work, stored, held }) => ({
      lineId: key,
      work: work || '0',
      stored: stored || '0',
      held: held || '0',
    })),
    certified: certified || '0',
    paid: paid || '0',
    overrideReason: overrideReason.trim() || null,
  };
}
