import { type readDraws, saveDraws } from '#endpoints/draws.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import { moneyText } from '#web/lib/money-text.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { Button } from '#web/ui/button.tsx';
import { drawRow, drawsOf } from './draw-row.ts';

type Schedule = AnswerOf<typeof readDraws>;

interface LowerDrawProps {
  readonly schedule: Schedule;
  readonly draw: Schedule['draws'][number] & { readonly lowerTo: string };
}

/** Lowers a draw to what other bills left of it. */
export function LowerDraw({ schedule, draw }: LowerDrawProps) {
  const { estimateId, version, currency } = schedule;
  const amount = moneyText(draw.lowerTo, currency);
  const lower = useAction(saveDraws, () => toast(`${draw.name} is now ${amount}`));
  const rows = schedule.draws
    .map(drawRow)
    .map((row) => (row.id === draw.id ? { ...row, entry: 'amount' as const, size: draw.lowerTo } : row));
  return (
    <>
      <Button
        busy={lower.busy}
        onClick={() => lower.run({ params: { id: estimateId }, body: { version, draws: drawsOf(rows) } })}
      >
        Lower it to {amount}
      </Button>
      {lower.problem && (
        <p role="alert" className="w-full text-danger">
          {lower.problem.detail}
        </p>
      )}
    </>
  );
}
