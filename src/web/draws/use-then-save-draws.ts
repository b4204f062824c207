import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { saveDraws } from '#endpoints/draws.ts';
import { call } from '#web/lib/call.ts';
import { problemOf } from '#web/lib/problem-of.ts';
import { toast } from '#web/lib/toast.ts';
import { drawsOf } from './draw-row.ts';
import { hasSchedule, type TypedSchedule } from './typed-schedule.ts';

interface SavedEstimate {
  readonly id: string;
  readonly number: string;
  readonly version: number;
}

/** Once an estimate is saved: saves the draws that were typed with it and opens it, or their page where they are refused. */
export function useThenSaveDraws() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async ({ id, number, version }: SavedEstimate, schedule: TypedSchedule): Promise<void> => {
    const { rows, recompute } = schedule;
    try {
      if (hasSchedule(schedule)) {
        await call(saveDraws, { params: { id }, body: { version, draws: drawsOf(rows), recompute } });
      }
      toast(`${number} saved`);
      await navigate({ to: '/estimates/$id', params: { id } });
    } catch (error) {
      toast(`${number} is saved, its draws are not. ${problemOf(error).detail}`);
      await navigate({ to: '/estimates/$id/draws', params: { id } });
    } finally {
      void client.invalidateQueries();
    }
  };
}
