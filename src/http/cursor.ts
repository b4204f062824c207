import type { z } from 'zod';
import { BrokenRequest } from './problems.ts';

/** Where a list goes on, as text that means something only to the list that gave it. */
function writeCursor(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** The place behind a cursor, null without one. A cursor that no list gave is a broken request. */
export function readCursor<Place extends z.ZodType>(
  place: Place,
  cursor: string | undefined,
): z.output<Place> | null {
  if (cursor === undefined) return null;
  const read = place.safeParse(parsed(cursor));
  if (!read.success)
    throw new BrokenRequest({ cursor: 'Send the nextCursor of the page before, unchanged.' });
  return read.data;
}

/** One page out of `limit + 1` rows: the row too many only tells that the list goes on. */
export function pageOf<Row, Shown>(
  rows: readonly Row[],
  limit: number,
  present: (row: Row) => Shown,
  placeOf: (row: Row) => unknown,
): { rows: Shown[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(present),
    nextCursor: last !== undefined && rows.length > limit ? writeCursor(placeOf(last)) : null,
  };
}
