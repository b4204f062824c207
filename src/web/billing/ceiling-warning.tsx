import { useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { useWords } from '#web/words/use-words.ts';

interface CeilingWarningProps {
  readonly sentence: string;
  readonly estimateId: string;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly onRemaining: () => void;
}

/** Says how far the bill goes past the contract, and the ways out. Nothing is clipped in silence. */
export function CeilingWarning({ sentence, estimateId, reason, onReason, onRemaining }: CeilingWarningProps) {
  const { changeOrder } = useWords();
  const [overriding, setOverriding] = useState(reason !== '');
  return (
    <Notice
      tone="caution"
      live
      title="This goes past the contract"
      actions={
        <>
          <Button onClick={onRemaining}>Bill only what is left</Button>
          <LinkButton to="/estimates/$id/change-orders/new" params={{ id: estimateId }}>
            Write {changeOrder.a} first
          </LinkButton>
          <LinkButton to="/estimates/$id/revise" params={{ id: estimateId }}>
            Revise the estimate first
          </LinkButton>
          {!overriding && <Button onClick={() => setOverriding(true)}>Bill it anyway, with a reason</Button>}
        </>
      }
    >
      <p>{sentence}</p>
      {overriding && (
        <TextField
          label="Why the bill may go past the contract"
          hint="Who, when and why stay on record, and on the contract billing report."
          className="mt-2"
          autoFocus
          value={reason}
          onChange={onReason}
        />
      )}
    </Notice>
  );
}
