import { Button } from '#web/ui/button.tsx';
import { FormFooter } from '#web/ui/form-footer.tsx';
import { Money } from '#web/ui/money.tsx';

interface BillFooterProps {
  /** What would be due; null while there is nothing to issue. */
  readonly due: string | null;
  readonly currency: string;
  readonly issueLabel: string;
  readonly canSave: boolean;
  readonly canIssue: boolean;
  readonly busy: boolean;
  readonly onSave: () => void;
}

/** The end of the form of a bill: what is due, and the two ways to keep it. */
export function BillFooter({ due, currency, issueLabel, canSave, canIssue, busy, onSave }: BillFooterProps) {
  return (
    <FormFooter>
      <p aria-live="polite" className="mr-auto">
        {due !== null && (
          <>
            Due <Money amount={due} currency={currency} className="text-large font-semibold" />
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
