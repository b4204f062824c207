import { negated } from '#web/lib/negated.ts';
import { Button } from '#web/ui/button.tsx';
import { FormFooter } from '#web/ui/form-footer.tsx';
import { Money } from '#web/ui/money.tsx';
import type { BillFigures } from './figures-of-plan.ts';

interface BillFooterProps {
  /** Null while there is nothing to issue; what comes to less than 0 is issued as a credit note. */
  readonly figures: Pick<BillFigures, 'kind' | 'due'> | null;
  readonly currency: string;
  readonly issueLabel: string;
  readonly canSave: boolean;
  readonly canIssue: boolean;
  readonly busy: boolean;
  readonly onSave: () => void;
}

/** The end of the form of a bill: what is due, and the two ways to keep it. */
export function BillFooter(props: BillFooterProps) {
  const { figures, currency, issueLabel, canSave, canIssue, busy, onSave } = props;
  const isCredit = figures?.kind === 'credit_note';
  return (
    <FormFooter>
      <p aria-live="polite" className="mr-auto">
        {figures !== null && (
          <>
            {isCredit ? 'Credit' : 'Due'}{' '}
            <Money
              amount={isCredit ? negated(figures.due) : figures.due}
              currency={currency}
              className="text-large font-semibold"
            />
          </>
        )}
      </p>
      <Button disabled={!canSave} busy={busy} onClick={onSave}>
        Save draft
      </Button>
      <Button type="submit" weight="primary" disabled={!canIssue} busy={busy}>
        {issueLabel}
      </Button>
    </FormFooter>
  );
}
