import { memo } from 'react';
import { tieFaults } from '#core/applications/check-ties.ts';
import { explainBill } from '#core/applications/explain-bill.ts';
import type { SummaryLine } from '#core/applications/summary-formulas.ts';
import type { Contract } from '#core/billing/contract.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readBillingSummary } from '#endpoints/estimates.ts';
import { presentExplanation } from '#endpoints/present-application.ts';
import { DueRows } from '#web/billing/due-rows.tsx';
import { LeftAfterBill } from '#web/billing/left-after-bill.tsx';
import { isZero } from '#web/lib/money-text.ts';
import { wireMinor } from '#web/lib/wire-minor.ts';
import { FullPrice } from '#web/taxes/full-price.tsx';
import { ContractBar } from '#web/ui/contract-bar.tsx';
import { Money } from '#web/ui/money.tsx';
import { SumRow } from '#web/ui/sum-row.tsx';
import { useWords } from '#web/words/use-words.ts';
import { ChangeOrderBox } from './change-order-box.tsx';
import { ExplanationCard } from './explanation-card.tsx';
import { SummaryLines } from './summary-lines.tsx';
import { TieOuts } from './tie-outs.tsx';
import type { Sheet } from './use-sheet.ts';

interface ApplicationPreviewProps {
  readonly sheet: Sheet;
  readonly contract: Contract;
  readonly summary: AnswerOf<typeof readBillingSummary>;
}

/** The application as it will look: the contract's bar with its new part, L1 to L9, and what is due with tax; drawn again only when it changes. */
export const ApplicationPreview = memo(function ApplicationPreview(props: ApplicationPreviewProps) {
  const { sheet, contract, summary } = props;
  const { figures, plan } = sheet;
  const { currency, exponent } = contract;
  const { say } = useWords();
  const record = {
    certifiedMinor: wireMinor(summary.tally.billed) - wireMinor(summary.tally.held),
    workByLine: new Map(contract.lines.map((line) => [line.lineId, line.billedMinor - line.storedMinor])),
  };
  const why = (line: SummaryLine) => {
    const explained = explainBill(contract, plan, { of: 'summary', line });
    return explained && <ExplanationCard explained={presentExplanation(explained, exponent)} />;
  };
  return (
    <section aria-label="Preview of the bill" className="flex flex-col gap-4">
      <ContractBar
        figures={summary.tally}
        currency={currency}
        addition={{ gross: figures.gross, withheld: figures.withheld, released: figures.released }}
      />
      {figures.application && (
        <>
          <SummaryLines summary={figures.application.summary} why={why} />
          <ChangeOrderBox box={figures.application.changeOrders} />
        </>
      )}
      <dl aria-label="This bill">
        {!isZero(figures.releasedByChange) && (
          <SumRow label={say('Retainage released because the rule holds less now')} muted>
            <Money amount={figures.releasedByChange} />
          </SumRow>
        )}
        {(figures.taxes.length > 0 || !isZero(figures.recouped)) && <DueRows {...{ figures, currency }} />}
        <FullPrice figures={figures} />
        <LeftAfterBill figures={figures} />
      </dl>
      <TieOuts faults={tieFaults(contract, plan, record)} {...{ currency, exponent }} />
    </section>
  );
});
