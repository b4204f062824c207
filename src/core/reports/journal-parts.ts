import type { JournalLine } from './journal-report.ts';

/**
 * Whose import reads a journal: QuickBooks Online's of journal entries, or Xero's of manual journals.
 * @example const form: JournalForm = 'xero';
 */
export type JournalForm = 'quickbooks' | 'xero';

/**
 * How many lines a file may have: what Xero says it takes, and what QuickBooks Online takes of other lists.
 * @example MOST_JOURNAL_LINES.xero // 300
 */
export const MOST_JOURNAL_LINES: Readonly<Record<JournalForm, number>> = { quickbooks: 1_000, xero: 300 };

/**
 * The lines of a journal in files of at most `most` lines, entry by entry in the order of their numbers; an entry is never
 * torn apart.
 * @example journalParts(lines, 300).length // 2
 */
export function journalParts(
  lines: readonly JournalLine[],
  most: number,
): readonly (readonly JournalLine[])[] {
  const byNumber = [...lines].sort((a, b) => a.number - b.number);
  const parts: JournalLine[][] = [];
  for (const entry of Map.groupBy(byNumber, (line) => line.entryId).values()) {
    const last = parts.at(-1);
    if (last && last.length + entry.length <= most) last.push(...entry);
    else parts.push([...entry]);
  }
  return parts;
}
