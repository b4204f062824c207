import { isPending } from '#core/change-orders/is-pending.ts';
import { listChangeOrders } from '#endpoints/change-orders.ts';
import { isZero, moneyText } from '#web/lib/money-text.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { useWords } from '#web/words/use-words.ts';

interface ChangeOrderSumsProps {
  readonly estimateId: string;
  readonly currency: string;
}

/** Beside the contract sum: what change orders made of it, and what is pending and not in it. */
export function ChangeOrderSums({ estimateId, currency }: ChangeOrderSumsProps) {
  const words = useWords();
  const { value } = useAnswer(listChangeOrders, { params: { id: estimateId } });
  if (value === undefined || value.rows.length === 0) return null;
  const { originalContractSum, netApproved, pending, rows } = value;
  const approved = rows.some(({ status }) => status === 'approved');
  const waiting = rows.some(isPending) || !isZero(pending);
  return (
    <span className="w-full text-muted">
      {approved &&
        `${moneyText(originalContractSum, currency)} original, ${moneyText(netApproved, currency)} ${words.changeOrder.many}`}
      {approved && waiting && ' · '}
      {waiting && `${moneyText(pending, currency)} pending, not in it`}
    </span>
  );
}
