import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { readDraws } from '#endpoints/draws.ts';
import { readBillingSummary, readEstimate } from '#endpoints/estimates.ts';
import { AdvanceList } from '#web/advances/advance-list.tsx';
import { Attachments } from '#web/attachments/attachments.tsx';
import { ChangeOrderList } from '#web/change-orders/change-order-list.tsx';
import { CreditOver } from '#web/corrections/credit-over.tsx';
import { DrawList } from '#web/draws/draw-list.tsx';
import { drawsByInvoice } from '#web/draws/draws-by-invoice.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { useRead } from '#web/lib/use-read.ts';
import { RetainageTab } from '#web/retainage/retainage-tab.tsx';
import { Button } from '#web/ui/button.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { Section } from '#web/ui/section.tsx';
import { TabSet } from '#web/ui/tab-set.tsx';
import { useWords } from '#web/words/use-words.ts';
import { BillList } from './bill-list.tsx';
import { ContractPanel } from './contract-panel.tsx';
import { EstimateActions } from './estimate-actions.tsx';
import { EstimateBadge } from './estimate-badge.tsx';
import { EstimateCurve } from './estimate-curve.tsx';
import { EstimateLines } from './estimate-lines.tsx';
import { EstimatePayments } from './estimate-payments.tsx';
import { EstimateTerms } from './estimate-terms.tsx';
import { EstimateWords } from './estimate-words.tsx';
import { NextStep } from './next-step.tsx';
import { RevisionList } from './revision-list.tsx';
import { pollEveryMs, useLiveContract } from './use-live-contract.ts';

// What fits a screen or two; a contract of years is read to its beginning by whoever asks for it.
const NEWEST = 50;

/** The contract: what it is worth, how far its money has come, and every bill. */
export function EstimatePage() {
  const { id } = useParams({ from: '/app/estimates/$id' });
  useLiveContract(id);
  const { Retainage, ChangeOrders, draw, say } = useWords();
  const estimate = useRead(readEstimate, { params: { id } });
  const { value: schedule } = useAnswer(readDraws, { params: { id } });
  const [showsAll, setShowsAll] = useState(false);
  const summary = useRead(
    readBillingSummary,
    { params: { id }, query: { newest: NEWEST } },
    { refetchInterval: pollEveryMs },
  );
  const whole = useAnswer(readBillingSummary, { params: { id }, query: {} }, showsAll);
  const { invoices, hasEarlier } = (showsAll && whole.value) || summary;
  return (
    <>
      <PageHeader
        title={estimate.title}
        documentTitle={`${estimate.number} ${estimate.title}`}
        above={
          <>
            <span>{estimate.number}</span>
            <EstimateBadge status={estimate.status} tally={summary.tally} />
          </>
        }
        below={<EstimateWords estimate={estimate} />}
        actions={<EstimateActions estimate={estimate} />}
        primary={<NextStep estimate={estimate} tally={summary.tally} />}
      />
      <ContractPanel
        tally={summary.tally}
        currency={summary.currency}
        estimateId={id}
        pricesIncludeTax={estimate.taxTerms.pricesIncludeTax}
      />
      <CreditOver summary={summary} />
      <Section
        title="Bills"
        aside={
          summary.invoices.length > 0 && (
            <LinkButton to="/estimates/$id/report" params={{ id }}>
              Contract billing report
            </LinkButton>
          )
        }
      >
        <BillList
          invoices={invoices}
          draws={drawsByInvoice(schedule?.draws ?? [], draw)}
          billsDraws={summary.tally.unbilledDraws > 0}
        />
        {hasEarlier && (
          <Button busy={showsAll && !whole.problem} onClick={() => setShowsAll(true)} className="self-start">
            Show earlier bills
          </Button>
        )}
      </Section>
      <TabSet
        label="More about this estimate"
        tabs={[
          { key: 'lines', label: 'Lines', content: <EstimateLines estimate={estimate} /> },
          { key: 'draws', label: say('Draws'), content: <DrawList estimateId={id} /> },
          { key: 'retainage', label: Retainage, content: <RetainageTab estimate={estimate} /> },
          { key: 'curve', label: 'Over time', content: <EstimateCurve estimateId={id} /> },
          { key: 'change-orders', label: ChangeOrders, content: <ChangeOrderList estimateId={id} /> },
          { key: 'payments', label: 'Payments', content: <EstimatePayments estimateId={id} /> },
          {
            key: 'advances',
            label: 'Advances',
            content: <AdvanceList estimateId={id} currency={estimate.currency} />,
          },
          { key: 'files', label: 'Files', content: <Attachments place={{ estimateId: id }} /> },
          { key: 'revisions', label: 'Revisions', content: <RevisionList estimateId={id} /> },
          { key: 'terms', label: 'Terms', content: <EstimateTerms estimate={estimate} /> },
        ]}
      />
    </>
  );
}
