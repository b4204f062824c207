import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readBillingSummary, readEstimate } from '#endpoints/estimates.ts';
import { wireMinor } from '#web/lib/wire-minor.ts';
import { LinkButton } from '#web/ui/link-button.tsx';
import { useWords } from '#web/words/use-words.ts';

interface NextStepProps {
  readonly estimate: AnswerOf<typeof readEstimate>;
  readonly tally: AnswerOf<typeof readBillingSummary>['tally'];
}

/** What is most likely done next with a contract: write it, bill it, or release what is held. */
export function NextStep({ estimate: { id, lines }, tally }: NextStepProps) {
  const { retainage, BillTitle, say } = useWords();
  if (lines.length === 0) {
    return (
      <LinkButton to="/estimates/$id/edit" params={{ id }} weight="primary">
        Add lines
      </LinkButton>
    );
  }
  if (tally.fullyInvoiced && !tally.retainageReleased) {
    return (
      <LinkButton to="/estimates/$id/bill" params={{ id }} search={{ way: 'none' }} weight="primary">
        Release {retainage}
      </LinkButton>
    );
  }
  const draws = tally.unbilledDraws > 0 && wireMinor(tally.unbilled) > 0n;
  return (
    <>
      <LinkButton
        to="/estimates/$id/bill"
        params={{ id }}
        weight={tally.fullyInvoiced || draws ? 'quiet' : 'primary'}
      >
        Create {BillTitle}
      </LinkButton>
      {draws && (
        <LinkButton to="/estimates/$id/bill" params={{ id }} search={{ way: 'draws' }} weight="primary">
          {say('Invoice Draws')}
        </LinkButton>
      )}
    </>
  );
}
