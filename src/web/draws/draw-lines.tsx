import { Money } from '#web/ui/money.tsx';
import { SumRow } from '#web/ui/sum-row.tsx';
import { useWords } from '#web/words/use-words.ts';

interface DrawLinesProps {
  readonly draws: readonly { readonly drawId: string; readonly label: string; readonly amount: string }[];
}

/** The draws of a bill as they are printed on it: one line each. */
export function DrawLines({ draws }: DrawLinesProps) {
  const { say } = useWords();
  return (
    <dl aria-label={say('Draws on this bill')} className="border-y border-line py-1">
      {draws.map(({ drawId, label, amount }) => (
        <SumRow key={drawId} label={label}>
          <Money amount={amount} className="font-medium" />
        </SumRow>
      ))}
    </dl>
  );
}
