import { planSchedule } from '#core/draws/plan-schedule.ts';
import { companyWords } from '#core/words/company-words.ts';
import { loadDraws, replaceDraws } from '#db/draws.ts';
import type { Tx } from '#db/open.ts';
import type { Acting } from './acting.ts';
import { refused, settle } from './refused.ts';
import type { ScheduleInput } from './schedule-input.ts';
import type { Services } from './services.ts';

/** What a schedule is of: the contract sum (minor units) and the lines that its draws can be spread over. */
export interface ScheduledEstimate {
  readonly id: string;
  readonly contractSumMinor: bigint;
  readonly lines: readonly { readonly id: string }[];
}

/** Writes the draw schedule of an estimate in place of the one before; billed draws stay. */
export async function writeSchedule(
  tx: Tx,
  services: Services,
  { company }: Acting,
  { id, contractSumMinor, lines }: ScheduledEstimate,
  { draws: typed, recompute }: ScheduleInput,
): Promise<void> {
  const saved = await loadDraws(tx, company.id, id);
  const known = new Set(saved.map((draw) => draw.drawId));
  const unknown = typed.find((draw) => draw.drawId !== null && !known.has(draw.drawId));
  if (unknown) throw refused('draw_unknown', { drawId: unknown.drawId ?? '' });
  const { draws } = settle(
    planSchedule({
      contractSumMinor,
      lineIds: lines.map((line) => line.id),
      typed: typed.map((draw) => ({ ...draw, drawId: draw.drawId ?? services.newId() })),
      saved,
      recompute,
      drawWord: companyWords(company).draw.one,
    }),
  );
  await replaceDraws(tx, company.id, id, draws);
}
