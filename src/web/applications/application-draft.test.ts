import { describe, expect, it } from 'vitest';
import type { ApplicationDraft, LineCells } from './application-draft.ts';
import { applicationBasis, applicationDraftOf, blankCells, emptyApplication } from './application-draft.ts';

const typed = (cells: Partial<LineCells>): ApplicationDraft => ({
  ...emptyApplication('2026-03-10'),
  lines: { framing: { ...blankCells, ...cells } },
});

const rest = { installed: '0', stored: null, note: null };

describe('what is typed on a line of an application', () => {
  it.each<[string, Partial<LineCells>, object]>([
    ['a percentage', { percent: '45' }, { percentToDate: '45' }],
    ['0% stays 0%', { percent: '0' }, { percentToDate: '0' }],
    ['new work', { work: '500.00' }, { amount: '500.00' }],
    ['work taken back', { work: '-500.00', note: 'Not plumb' }, { takenBack: '500.00', note: 'Not plumb' }],
    ['installed', { percent: '15', installed: '4500' }, { percentToDate: '15', installed: '4500' }],
    ['stored', { stored: '12000' }, { stored: '12000' }],
  ])('%s', (_, cells, line) => {
    expect(applicationBasis(typed(cells)).lines).toEqual([{ lineId: 'framing', ...rest, ...line }]);
  });

  it.each<[string, Partial<LineCells>]>([
    ['nothing', {}],
    ['a note alone', { note: 'Later' }],
  ])('%s keeps the line out of it', (_, cells) => {
    expect(applicationBasis(typed(cells)).lines).toEqual([]);
  });

  it.each<[string, Partial<LineCells>]>([
    ['a percentage and materials', { percent: '15', installed: '4500', stored: '7500', note: 'Ducts' }],
    ['work taken back', { work: '-20.00', note: 'Counted twice' }],
  ])('a saved draft opens as it was typed: %s', (_, cells) => {
    const draft = typed(cells);
    const { periodFrom, periodTo, lines, kind } = applicationBasis(draft);
    const saved = lines.map(({ installed = '0', stored = null, note = null, ...line }) => ({
      ...line,
      installed,
      stored,
      note,
    }));
    expect(applicationDraftOf({ kind, periodFrom, periodTo, evenIfZero: false, lines: saved })).toEqual(
      draft,
    );
  });
});

describe('the period', () => {
  it.each([
    ['2026-03-10', '2026-03-01', '2026-03-31'],
    ['2026-04-30', '2026-04-01', '2026-04-30'],
    ['2026-02-01', '2026-02-01', '2026-02-28'],
    ['2028-02-29', '2028-02-01', '2028-02-29'],
    ['2100-02-01', '2100-02-01', '2100-02-28'],
  ])('of %s is its month', (day, periodFrom, periodTo) => {
    expect(emptyApplication(day)).toMatchObject({ periodFrom, periodTo });
  });

  it.each([
    ['2026-03-31', '2026-04-01', '2026-04-30'],
    ['2026-04-15', '2026-04-16', '2026-04-30'],
    ['2026-12-31', '2027-01-01', '2027-01-31'],
  ])('after one that ended on %s goes on from there', (lastPeriodTo, periodFrom, periodTo) => {
    expect(emptyApplication('2026-11-22', lastPeriodTo)).toMatchObject({ periodFrom, periodTo });
  });
});
