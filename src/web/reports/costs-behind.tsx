import { type ReactNode, useState } from 'react';
import { readEstimate } from '#endpoints/estimates.ts';
import { moneyText } from '#web/lib/money-text.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { CostsDialog } from './costs-dialog.tsx';
import { figureLink } from './figure-link.ts';

interface CostsBehindProps {
  readonly estimateId: string;
  readonly asOf: string;
  readonly cost: string;
  readonly estimated: string;
  readonly children: ReactNode;
}

/** A figure that rests on the costs of a contract: it opens them as they were written down, to be written anew. */
export function CostsBehind({ estimateId, asOf, cost, estimated, children }: CostsBehindProps) {
  const [open, setOpen] = useState(false);
  const { value: estimate } = useAnswer(readEstimate, { params: { id: estimateId } }, open);
  return (
    <>
      <button type="button" aria-haspopup="dialog" className={figureLink} onClick={() => setOpen(true)}>
        {children}
      </button>
      {open && estimate && (
        <CostsDialog
          onClose={() => setOpen(false)}
          known={{ asOf, text: [estimate.number, moneyText(cost), moneyText(estimated)].join('\t') }}
        />
      )}
    </>
  );
}
