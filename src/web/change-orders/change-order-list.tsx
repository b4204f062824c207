import { listChangeOrders } from '#endpoints/change-orders.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { Answered } from '#web/ui/answered.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { useWords } from '#web/words/use-words.ts';
import { ChangeOrderTable } from './change-order-table.tsx';

/** The change orders of a contract; approved ones count in its sum, pending ones stand beside it. */
export function ChangeOrderList({ estimateId }: { readonly estimateId: string }) {
  const { changeOrder } = useWords();
  const answer = useAnswer(listChangeOrders, { params: { id: estimateId } });
  return (
    <Answered answer={answer} rows={2}>
      {({ rows }) => (
        <div className="flex flex-col gap-3">
          {rows.length > 0 && <ChangeOrderTable orders={rows} />}
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="max-w-prose text-muted">
              {rows.length === 0
                ? 'Work that is added or taken out after the contract was made. It counts once the customer approves it.'
                : `Only approved ${changeOrder.many} count in the contract sum and can be billed.`}
            </p>
            <LinkButton to="/estimates/$id/change-orders/new" params={{ id: estimateId }}>
              New {changeOrder.one}
            </LinkButton>
          </div>
        </div>
      )}
    </Answered>
  );
}
