import { planAdvance } from '#core/advances/plan-advance.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { parseMoney } from '#core/money/parse-money.ts';
import { parseRate } from '#core/money/parse-rate.ts';
import { HUNDRED_PERCENT } from '#core/money/percent.ts';
import { quotient } from '#core/money/ratio.ts';
import { roundHalfAway } from '#core/money/round-half-away.ts';
import { moneyText } from '#web/lib/money-text.ts';

interface TypedAdvance {
  readonly amount: string;
  readonly rate: string;
  readonly threshold: string;
}

/** What an advance that is being typed will do: by when bills have used it up. */
export function advanceWords(
  { amount, rate, threshold }: TypedAdvance,
  { currency, exponent }: { readonly currency: string; readonly exponent: number },
): string {
  const booked = 'It is booked as owed to the customer, and is no revenue.';
  const sizes = [parseMoney(amount, exponent), parseMoney(threshold || '0', exponent)] as const;
  const share = parseRate(rate);
  if (!sizes[0].ok || !sizes[1].ok || !share.ok) return booked;
  const [{ value: amountMinor }, { value: thresholdMinor }] = [sizes[0], sizes[1]];
  const planned = planAdvance({ amountMinor, rate: share.value, thresholdMinor });
  if (!planned.ok) return booked;
  const work = roundHalfAway(quotient(amountMinor * HUNDRED_PERCENT, share.value));
  const usedUp = moneyText(formatMoney(thresholdMinor + work, exponent), currency);
  return `${booked} Bills have used it up once about ${usedUp} is billed.`;
}
