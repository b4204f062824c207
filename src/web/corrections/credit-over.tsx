import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readBillingSummary } from '#endpoints/estimates.ts';
import { readBillingState } from '#endpoints/invoices.ts';
import { isZero, moneyText } from '#web/lib/money-text.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { useWords } from '#web/words/use-words.ts';
import { creditableBill } from './creditable-bill.ts';

/** What an approved deduction left billed over the contract, with the way to credit it on the newest bill. */
export function CreditOver({ summary }: { readonly summary: AnswerOf<typeof readBillingSummary> }) {
  const { changeOrder } = useWords();
  const { estimateId, tally, currency, invoices, exponent } = summary;
  const isOver = !isZero(tally.over);
  const { value: state } = useAnswer(readBillingState, { params: { id: estimateId } }, isOver);
  if (!isOver || !state || isZero(state.overByDeduction)) return null;
  const bill = creditableBill(invoices, state.overByDeduction, exponent);
  return (
    <Notice
      tone="caution"
      title={`An approved deduction left ${moneyText(state.overByDeduction, currency)} more billed than the contract sum`}
      actions={
        bill && (
          <LinkButton to="/invoices/$id/credit" params={{ id: bill.id }} search={{ amount: bill.amount }}>
            Credit it
          </LinkButton>
        )
      }
    >
      Until it is credited, or {changeOrder.a} covers it, only credits and releases can be issued.
    </Notice>
  );
}
