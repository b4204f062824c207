import type { GridFigures } from '#web/grid/sheet.ts';
import type { Sheet } from './use-sheet.ts';

interface SheetFigures {
  readonly figures: GridFigures;
  readonly totals: Readonly<Record<string, string>>;
}

/** The computed columns of the grid, and its totals; G ÷ C is blank where C is 0. */
export function sheetFigures(sheet: Sheet | null): SheetFigures {
  const application = sheet?.figures.application;
  if (!application) return { figures: new Map(), totals: {} };
  return {
    figures: new Map(
      application.lines.map(({ lineId, C, D, E, G, H, I, percentComplete }) => [
        lineId,
        { C, D, E, G, H, I, share: percentComplete ?? '' },
      ]),
    ),
    totals: columnsOf(application.totals),
  };
}

function columnsOf({
  percentComplete,
  F,
  ...money
}: NonNullable<Sheet['figures']['application']>['totals']): Readonly<Record<string, string>> {
  return { ...money, stored: F, share: percentComplete ?? '' };
}
