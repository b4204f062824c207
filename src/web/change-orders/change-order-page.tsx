import { Link, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { isPending } from '#core/change-orders/is-pending.ts';
import { readChangeOrder } from '#endpoints/change-orders.ts';
import { readEstimate } from '#endpoints/estimates.ts';
import { readBillingState } from '#endpoints/invoices.ts';
import { Attachments } from '#web/attachments/attachments.tsx';
import { contractOf } from '#web/billing/contract-of.ts';
import { useCompany } from '#web/company/use-company.ts';
import { useLiveContract } from '#web/estimates/use-live-contract.ts';
import { useRead } from '#web/lib/use-read.ts';
import { Button } from '#web/ui/button.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { Section } from '#web/ui/section.tsx';
import { textLink } from '#web/ui/text-link.ts';
import { daysWords } from './days-words.ts';
import { figureOrder } from './figure-order.ts';
import { OrderActions } from './order-actions.tsx';
import { OrderBadge } from './order-badge.tsx';
import { OrderDecision } from './order-decision.tsx';
import { draftOfOrder, effectOf } from './order-draft.ts';
import { OrderEffect } from './order-effect.tsx';
import { OrderLines } from './order-lines.tsx';
import { OrderRecord } from './order-record.tsx';

/** One change order: its lines, what its approval does or did, and who decided. */
export function ChangeOrderPage() {
  const { id } = useParams({ from: '/app/change-orders/$id' });
  const order = useRead(readChangeOrder, { params: { id } });
  const estimate = useRead(readEstimate, { params: { id: order.estimateId } });
  const state = useRead(readBillingState, { params: { id: order.estimateId } });
  useLiveContract(order.estimateId);
  const company = useCompany();
  const { contract } = useMemo(() => contractOf(state, { day: company.today }), [state, company]);
  const draft = draftOfOrder(order);
  const figures = figureOrder(draft.rows, (netMinor) => effectOf(draft, netMinor), contract, company);
  const [asked, setAsked] = useState<'approved' | 'rejected' | null>(null);
  const pending = isPending(order);
  const effect = figures.approval ? (
    <OrderEffect plan={figures.approval} contract={contract} />
  ) : (
    <p className="text-danger">{figures.sentence}</p>
  );
  return (
    <>
      <PageHeader
        title={order.title}
        documentTitle={`${order.number} ${order.title}`}
        above={
          <>
            <span>{order.number}</span>
            <OrderBadge status={order.status} />
          </>
        }
        below={
          <Link to="/estimates/$id" params={{ id: estimate.id }} className={textLink}>
            {estimate.number} {estimate.title}
          </Link>
        }
        actions={<OrderActions order={order} onAsk={setAsked} />}
        primary={
          pending && (
            <Button weight="primary" onClick={() => setAsked('approved')}>
              Record approval
            </Button>
          )
        }
      />
      <p className="max-w-prose">
        {order.reason}
        {order.scheduleDays !== 0 && (
          <span className="block text-muted">The job ends {daysWords(order.scheduleDays)}.</span>
        )}
      </p>
      <Section title="Lines">
        <OrderLines order={order} />
      </Section>
      {pending && (
        <Section title="When it is approved">
          <div className="max-w-xl">{effect}</div>
        </Section>
      )}
      {asked && (
        <OrderDecision order={order} decision={asked} onClose={() => setAsked(null)}>
          {effect}
        </OrderDecision>
      )}
      <Section title="Files">
        <Attachments place={{ estimateId: estimate.id, changeOrderId: id }} />
      </Section>
      <Section title="Record">
        <OrderRecord order={order} />
      </Section>
    </>
  );
}
