import type { Change } from './change.ts';
import type { CellPlace } from './grid-state.ts';

/** One thing that was done, however many cells it changed, and what was selected when it was. */
export interface HistoryStep<Row> {
  readonly changes: readonly Change<Row>[];
  readonly active: CellPlace | null;
  readonly reach: CellPlace | null;
}

export interface History<Row> {
  readonly done: readonly HistoryStep<Row>[];
  readonly undone: readonly HistoryStep<Row>[];
}

const KEPT = 200;

/** Remembers a step. What was undone before it can no longer be done again. */
export function remember<Row>(history: History<Row>, step: HistoryStep<Row>): History<Row> {
  return { done: [...history.done, step].slice(-KEPT), undone: [] };
}

/** Takes the newest step back, or does the newest undone step again; null where there is none. */
export function stepBack<Row>(
  { done, undone }: History<Row>,
  way: 'undo' | 'redo',
): { readonly step: HistoryStep<Row>; readonly history: History<Row> } | null {
  const step = (way === 'undo' ? done : undone).at(-1);
  if (step === undefined) return null;
  const history =
    way === 'undo'
      ? { done: done.slice(0, -1), undone: [...undone, step] }
      : { done: [...done, step], undone: undone.slice(0, -1) };
  return { step, history };
}
