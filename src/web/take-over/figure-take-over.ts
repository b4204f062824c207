import type { Contract } from '#core/billing/contract.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { parseMoney } from '#core/money/parse-money.ts';
import type { Refusal } from '#core/refusal.ts';
import type { Result } from '#core/result.ts';
import { ok } from '#core/result.ts';
import { type OpeningLine, planTakeOver } from '#core/take-over/plan-take-over.ts';
import { type OpeningRow, openedRows, type TakeOverDraft } from './take-over-draft.ts';

/** What a take-over adds up to while it is typed. */
export interface TakeOverFigures {
  /** Billed on each line, by the row's key. */
  readonly rows: ReadonlyMap<string, { readonly billed: string }>;
  readonly totals: Readonly<Record<'work' | 'stored' | 'held' | 'billed', string>>;
  /** Billed less held: what has to be certified. */
  readonly less: string;
  /** Null while it could not be taken over; the refusal says why. */
  readonly planned: { readonly outstanding: string; readonly nextApplication: number } | null;
  readonly refusal: Refusal | null;
}

/**
 * Figures a take-over by the same rules as the server; what cannot be read counts as nothing until it can. `highestGiven`
 * is the highest number that an application of the contract has, void ones included: none is given twice.
 */
export function figureTakeOver(
  draft: TakeOverDraft,
  contract: Contract,
  highestGiven: number,
): TakeOverFigures {
  const { exponent } = contract;
  const money = (minor: bigint) => formatMoney(minor, exponent);
  const read = openedRows(draft.rows).map((row) => readRow(row, exponent));
  const lines = read.map(({ line }) => line);
  const sumOf = (figure: (line: OpeningLine) => bigint) =>
    lines.reduce((sum, line) => sum + figure(line), 0n);
  const [workMinor, storedMinor, heldMinor] = [
    sumOf((line) => line.workMinor),
    sumOf((line) => line.storedMinor),
    sumOf((line) => line.heldMinor),
  ];
  const certified = parseMoney(draft.certified || '0', exponent);
  const paid = parseMoney(draft.paid || '0', exponent);
  const unread = [...read.flatMap(({ unread }) => unread), certified, paid].find((one) => !one.ok);
  const planned =
    unread === undefined || unread.ok
      ? planTakeOver(contract, {
          lastApplication: Number(draft.lastApplication || '0'),
          lines,
          certifiedMinor: certified.ok ? certified.value : 0n,
          paidMinor: paid.ok ? paid.value : 0n,
          overrideReason: draft.overrideReason,
        })
      : unread;
  return {
    rows: new Map(
      lines.map((line) => [line.lineId, { billed: money(line.workMinor + line.storedMinor) }] as const),
    ),
    totals: {
      work: money(workMinor),
      stored: money(storedMinor),
      held: money(heldMinor),
      billed: money(workMinor + storedMinor),
    },
    less: money(workMinor + storedMinor - heldMinor),
    planned: planned.ok
      ? {
          outstanding: money(planned.value.outstandingMinor),
          nextApplication: Math.max(planned.value.nextApplication, highestGiven + 1),
        }
      : null,
    refusal: planned.ok ? null : planned.refusal,
  };
}

interface ReadRow {
  readonly line: OpeningLine;
  readonly unread: readonly Result<bigint>[];
}

function readRow({ key, scheduled, work, stored, held }: OpeningRow, exponent: number): ReadRow {
  const sign = scheduled.startsWith('-') ? -1n : 1n;
  const read = [work, stored, held].map((text) => (text === '' ? ok(0n) : parseMoney(text, exponent)));
  const [workMinor = 0n, storedMinor = 0n, heldMinor = 0n] = read.map((one) => (one.ok ? one.value : 0n));
  return {
    line: { lineId: key, workMinor: sign * workMinor, storedMinor, heldMinor: sign * heldMinor },
    unread: read.filter((one) => !one.ok),
  };
}
