import type { Contract } from '#core/billing/contract.ts';
import type { ApprovalPlan } from '#core/change-orders/plan-approval.ts';
import { drawLabel } from '#core/draws/draw-label.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { taxCaption } from '#web/taxes/tax-caption.ts';
import { Money } from '#web/ui/money.tsx';
import { SumRow } from '#web/ui/sum-row.tsx';
import { useWords } from '#web/words/use-words.ts';

interface OrderEffectProps {
  readonly plan: ApprovalPlan;
  readonly contract: Contract;
}

/** What the approval of a change order will do: to the contract sum, to the draws, and to a contract that is closed. */
export function OrderEffect({ plan, contract }: OrderEffectProps) {
  const words = useWords();
  const { currency, exponent } = contract;
  const { taxRates, taxTerms } = contract;
  const taxes = taxTerms.charge === 'charged' ? taxRates : [];
  const caption = taxCaption({ ...taxTerms, taxes });
  const money = (minor: bigint) => <Money amount={formatMoney(minor, exponent)} currency={currency} />;
  const changed = plan.draws.filter(
    (draw) => contract.draws.find(({ drawId }) => drawId === draw.drawId)?.amountMinor !== draw.amountMinor,
  );
  const before = (drawId: string) =>
    contract.draws.find((draw) => draw.drawId === drawId)?.amountMinor ?? null;
  return (
    <section aria-label="What its approval will do" className="flex flex-col gap-2">
      <dl aria-live="polite">
        <SumRow label={caption === null ? 'Contract sum now' : `Contract sum now, ${caption}`} muted>
          {money(plan.sumBeforeMinor)}
        </SumRow>
        <SumRow label={`This ${words.changeOrder.one}`} muted>
          {money(plan.netMinor)}
        </SumRow>
        <SumRow label="Contract sum when it is approved" strong>
          {money(plan.sumAfterMinor)}
        </SumRow>
      </dl>
      {changed.length > 0 && (
        <dl aria-label={words.say('Draws that change')}>
          {changed.map((draw) => {
            const was = before(draw.drawId);
            return (
              <SumRow
                key={draw.drawId}
                label={`${drawLabel(draw, plan.draws.length, words.draw.one)}${was === null ? ', added' : ''}`}
              >
                {was !== null && <span className="text-muted">{money(was)} to </span>}
                {money(draw.amountMinor)}
              </SumRow>
            );
          })}
        </dl>
      )}
      {plan.opensAgain && <p>The estimate is closed. Its approval opens it again.</p>}
      {plan.billedOverMinor > 0n && (
        <p className="text-danger">
          {money(plan.billedOverMinor)} will be billed over the contract. Until it is credited, only credits
          and releases can be issued.
        </p>
      )}
    </section>
  );
}
