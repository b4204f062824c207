import { Link } from '@tanstack/react-router';
import type { z } from 'zod';
import type { tally } from '#endpoints/tally.ts';
import { ChangeOrderSums } from '#web/change-orders/change-order-sums.tsx';
import { isZero, moneyText } from '#web/lib/money-text.ts';
import { BarSwatch } from '#web/ui/bar-swatch.tsx';
import { ContractBar } from '#web/ui/contract-bar.tsx';
import { Figure } from '#web/ui/figure.tsx';
import { Money } from '#web/ui/money.tsx';
import { Percent } from '#web/ui/percent.tsx';
import { ContractFlags } from './contract-flags.tsx';

interface ContractPanelProps {
  readonly tally: z.output<typeof tally>;
  readonly currency: string;
  readonly estimateId: string;
  readonly pricesIncludeTax: boolean;
}

/** The billing summary: the contract sum, the bar, its figures, and what has been reached. */
export function ContractPanel(props: ContractPanelProps) {
  const { tally: figures, currency, estimateId, pricesIncludeTax } = props;
  const over = !isZero(figures.over);
  return (
    <section aria-label="Billing summary" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <Money amount={figures.contractSum} currency={currency} className="text-figure font-semibold" />
          <span className="text-muted">
            contract sum to date, {pricesIncludeTax ? 'including tax' : 'before tax'}
          </span>
          <ChangeOrderSums estimateId={estimateId} currency={currency} />
        </p>
        <p className="text-muted">
          <Money amount={figures.billed} currency={currency} className="font-medium text-text" /> billed
          {figures.percentBilled !== null && (
            <>
              {' · '}
              <Percent value={figures.percentBilled} />
            </>
          )}
        </p>
      </div>
      <ContractBar figures={figures} currency={currency} />
      <dl aria-live="polite" className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-4">
        <Figure
          label={<Word kind="collected">Collected</Word>}
          note={
            !isZero(figures.fromAdvance) && `and ${moneyText(figures.fromAdvance, currency)} from advance`
          }
        >
          <Money amount={figures.collected} currency={currency} />
        </Figure>
        <Figure label={<Word kind="outstanding">Outstanding</Word>}>
          <Money amount={figures.outstanding} currency={currency} />
        </Figure>
        <Figure
          label={<Word kind="held">Held until completion</Word>}
          note={!isZero(figures.released) && `${moneyText(figures.released, currency)} released`}
        >
          <Money amount={figures.held} currency={currency} />
        </Figure>
        {over ? (
          <Figure label={<Word kind="over">Billed over contract</Word>}>
            <Money amount={figures.over} currency={currency} className="text-danger" />
          </Figure>
        ) : (
          <Figure label={<Word kind="unbilled">Unbilled</Word>}>
            <Money amount={figures.unbilled} currency={currency} />
          </Figure>
        )}
      </dl>
      {!isZero(figures.taxBilled) && (
        <p className="text-small text-muted">
          {pricesIncludeTax
            ? `${moneyText(figures.taxBilled, currency)} of what is billed is tax.`
            : `Collected and outstanding carry ${moneyText(figures.taxBilled, currency)} of tax; the contract sum does not.`}
        </p>
      )}
      {figures.openDrafts > 0 && (
        <p className="text-small text-muted">
          {figures.openDrafts === 1 ? 'One draft is' : `${figures.openDrafts} drafts are`} open and would add{' '}
          {moneyText(figures.openDraftsWouldAdd, currency)}. A draft reserves nothing until it is issued.
        </p>
      )}
      {figures.linesToSettle && (
        <p>
          Nothing is left to bill, but lines still have balances.{' '}
          <Link
            to="/estimates/$id/bill"
            params={{ id: estimateId }}
            search={{ way: 'remaining' }}
            className="underline"
          >
            Bill the remaining balance
          </Link>{' '}
          to settle them.
        </p>
      )}
      <ContractFlags tally={figures} />
    </section>
  );
}

function Word({
  kind,
  children,
}: {
  readonly kind: Parameters<typeof BarSwatch>[0]['kind'];
  readonly children: string;
}) {
  return (
    <>
      <BarSwatch kind={kind} />
      {children}
    </>
  );
}
