import { creditOffBalances } from '#core/credits/credit-off-balances.ts';
import { formatMoney } from '#core/money/format-money.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readBillingSummary } from '#endpoints/estimates.ts';
import { isZero, moneyText } from '#web/lib/money-text.ts';
import { negated } from '#web/lib/negated.ts';
import { wireMinor } from '#web/lib/wire-minor.ts';
import { Notice } from '#web/ui/notice.tsx';
import { useWords } from '#web/words/use-words.ts';
import type { BillFigures } from './figures-of-plan.ts';

interface BecomesCreditProps {
  readonly figures: BillFigures;
  readonly summary: AnswerOf<typeof readBillingSummary>;
}

/** Says before the click that a bill below 0 is issued as a credit note, and where its money will go. */
export function BecomesCredit({ figures, summary }: BecomesCreditProps) {
  const { say } = useWords();
  const { currency, exponent, invoices } = summary;
  const money = (amount: string) => moneyText(amount, currency);
  const open = invoices
    .filter(({ balance }) => !isZero(balance))
    .map(({ id, balance }) => ({ invoiceId: id, openMinor: wireMinor(balance) }));
  const credit = negated(figures.due);
  const { allocations, customerCreditMinor } = creditOffBalances(wireMinor(credit), open);
  const numbers = new Map(invoices.map(({ id, number }) => [id, number]));
  const parts = allocations.map(
    ({ invoiceId, amountMinor }) =>
      `${money(formatMoney(amountMinor, exponent))} comes off what is open on ${numbers.get(invoiceId)}.`,
  );
  return (
    <Notice tone="info" title={`This becomes a credit note of ${money(credit)}`} live>
      More is taken back than is billed here, and an invoice is never below zero. {parts.join(' ')}{' '}
      {customerCreditMinor > 0n &&
        `${money(formatMoney(customerCreditMinor, exponent))} becomes credit of the customer, for other bills.`}
      {figures.application !== null && say(' It keeps its application number.')}
    </Notice>
  );
}
