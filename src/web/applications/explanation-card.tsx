import type { z } from 'zod';
import type { explanation } from '#endpoints/application-shapes.ts';
import { Money } from '#web/ui/money.tsx';
import { SumRow } from '#web/ui/sum-row.tsx';
import { useWords } from '#web/words/use-words.ts';

export type Explained = z.output<typeof explanation>;

/** Why a number is what it is: its formula and what goes into it. */
export function ExplanationCard({ explained }: { readonly explained: Explained }) {
  const { say } = useWords();
  const { title, amount, formula, inputs } = explained;
  return (
    <div className="flex flex-col gap-1">
      <p className="font-medium">{say(title)}</p>
      <p className="text-small text-muted">{say(formula)}</p>
      <dl>
        {inputs.map((input) => (
          <SumRow key={input.name} label={say(input.name)} muted>
            {input.amount === null ? input.text : <Money amount={input.amount} />}
          </SumRow>
        ))}
        <SumRow label="makes" strong>
          <Money amount={amount} />
        </SumRow>
      </dl>
    </div>
  );
}
