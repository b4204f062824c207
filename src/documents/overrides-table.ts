import type { BillingReportOverride } from './billing-report-document.ts';
import type { Figures } from './figures.ts';
import type { SheetTable } from './sheet.ts';
import { words } from './words.ts';

/** Every bill that was let past the contract, a row each; null where none was. */
export function overridesTable(
  overrides: readonly BillingReportOverride[],
  figures: Figures,
  day: (day: string) => string,
): SheetTable | null {
  if (overrides.length === 0) return null;
  const text = (label: string, wide = false) => ({ label, kind: 'words', wide }) as const;
  return {
    columns: [
      text(words.bill),
      text(words.date),
      { label: words.overrideAmount, kind: 'figure', wide: false },
      text(words.overridePastLabel),
      { label: words.overrideUncovered, kind: 'figure', wide: false },
      text(words.decided),
      text(words.decidedBy),
      text(words.reason, true),
    ],
    rows: overrides.map((override) => ({
      kind: 'line',
      cells: [
        override.invoiceNumber,
        day(override.invoiceDate),
        figures.inTable(override.over),
        words.overridePast[override.past],
        figures.inTable(override.uncovered),
        day(override.on),
        override.by,
        override.reason,
      ],
    })),
  };
}
