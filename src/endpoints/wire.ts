import { z } from 'zod';

/**
 * The forms in which values travel. Money and percentages are decimal strings, never JSON numbers, so that no
 * reader turns them into binary floats. How many decimals an amount may have depends on the company's currency
 * and is checked where the company is known.
 */
export const moneyIn = z
  .string()
  .regex(
    /^\d{1,15}(\.\d{1,4})?$/,
    'Write an amount like 12500.00: digits and a point, without sign, spaces or separators.',
  )
  .meta({ description: 'An amount of money as a decimal string, for example "12500.00".' });

export const moneyOut = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .meta({
    description: 'An amount of money as a decimal string with the decimals of the currency; may be negative.',
  });

export const percentIn = z
  .string()
  .regex(
    /^\d{1,4}(\.\d{1,6})?$/,
    'Write a percentage like 33.333: digits and a point, at most 6 decimals, without sign.',
  )
  .meta({ description: 'A percentage as a decimal string of at most 6 decimals, for example "33.333".' });

export const rateIn = percentIn.refine((text) => Number(text) <= 100, 'A rate is from 0 to 100.');

export const percentOut = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .meta({ description: 'A percentage as a decimal string.' });

export const quantityIn = z
  .string()
  .regex(
    /^\d{1,10}(\.\d{1,4})?$/,
    'Write a quantity like 12.5: digits and a point, at most 4 decimals, without sign.',
  );

export const unitPriceIn = z
  .string()
  .regex(
    /^\d{1,12}(\.\d{1,8})?$/,
    'Write a price like 12.50: digits and a point, at most 8 decimals, without sign.',
  );

export const decimalOut = z.string().regex(/^-?\d+(\.\d+)?$/);

/** ISO 3166-1: two capital letters, or nothing where it is not told. */
export const country = z
  .string()
  .regex(/^([A-Z]{2})?$/, 'Write a country code of two letters, like US or DE.')
  .meta({ description: 'A country as ISO 3166-1 writes it, for example "US"; empty where it is not told.' });

export const id = z.uuid('This is not the id of anything here.');
/** A day that a calendar, a database and a due date some months later can all hold. */
export const day = z.iso
  .date('Write a day like 2026-03-31.')
  .refine((one) => one >= '1900' && one < '2200', 'Write a day between 1900 and 2199.')
  .meta({ description: 'A day, for example "2026-03-31".' });
/** A day that the product figured: payment terms can end after the last one that is typed. */
export const dayOut = z.iso.date().meta({ description: 'A day, for example "2026-03-31".' });
export const instant = z
  .string()
  .meta({ description: 'An instant in UTC, for example "2026-03-31T09:15:00.000Z".' });

// PostgreSQL keeps neither a zero character nor half of a pair, and no reader could show one.
const readable = (written: string) => !/[\0\p{Surrogate}]/u.test(written);
const UNREADABLE = 'Leave out the characters that no reader can show.';

export const line = (most: number) =>
  z.string().trim().max(most, `At most ${most} characters.`).refine(readable, UNREADABLE);
export const requiredLine = (most: number, what: string) => line(most).min(1, `${what} is missing.`);
export const text = (most = 10_000) =>
  z.string().max(most, `At most ${most} characters.`).refine(readable, UNREADABLE);

export const idParams = z.object({ id });

/** What undoes something takes: why, and on which day. */
export const undoing = z.object({
  reason: requiredLine(500, 'The reason'),
  on: day.optional().meta({ description: 'Left off: today, or the first later day on which it can be.' }),
});

/** What every list takes: how many rows, and where to go on. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(400).optional(),
});

/** One page of a list; `nextCursor` is null on the last one. */
export function page<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row), nextCursor: z.string().nullable() });
}

export const done = z.object({ done: z.literal(true) });
