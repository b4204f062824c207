import type { readChangeOrder } from '#endpoints/change-orders.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import { dayText } from '#web/lib/day-text.ts';
import { instantText } from '#web/lib/instant-text.ts';
import { moneyText } from '#web/lib/money-text.ts';

/** Who wrote a change order, when it was sent, and who of the customer decided. */
export function OrderRecord({ order }: { readonly order: AnswerOf<typeof readChangeOrder> }) {
  const { status, createdBy, createdAt, sentAt, decidedOn, decidedBy, recordedBy, currency } = order;
  const facts = [
    `Written by ${createdBy}, ${instantText(createdAt)}`,
    sentAt && `Sent ${instantText(sentAt)}`,
    decidedOn &&
      `${status === 'rejected' ? 'Rejected' : 'Approved'} by ${decidedBy} on ${dayText(decidedOn)}, recorded by ${recordedBy}`,
    order.contractSumBefore &&
      `The contract sum was ${moneyText(order.contractSumBefore, currency)} before it`,
  ].filter((fact): fact is string => Boolean(fact));
  return (
    <ul className="flex flex-col gap-1">
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}
