import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { createChangeOrder } from '#endpoints/change-orders.ts';
import { readEstimate } from '#endpoints/estimates.ts';
import { readBillingState } from '#endpoints/invoices.ts';
import { useCompany } from '#web/company/use-company.ts';
import { useTaxRates } from '#web/estimates/use-tax-rates.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useRead } from '#web/lib/use-read.ts';
import { PageHeader } from '#web/ui/page-header.tsx';
import { useWords } from '#web/words/use-words.ts';
import { emptyOrder } from './order-draft.ts';
import { OrderForm } from './order-form.tsx';

export function NewChangeOrderPage() {
  const { id } = useParams({ from: '/app/estimates/$id/change-orders/new' });
  const estimate = useRead(readEstimate, { params: { id } });
  const state = useRead(readBillingState, { params: { id } });
  const { today } = useCompany();
  const taxRateId = useTaxRates(today).find((rate) => rate.isDefault)?.taxRateId ?? null;
  const [initial] = useState(() => emptyOrder(taxRateId, state.draws.length > 0));
  const navigate = useNavigate();
  const { changeOrder } = useWords();
  const create = useAction(createChangeOrder, (order) => {
    toast(`${order.number} saved`);
    void navigate({ to: '/change-orders/$id', params: { id: order.id } });
  });
  return (
    <>
      <PageHeader
        title={`New ${changeOrder.one}`}
        above={
          <Link to="/estimates/$id" params={{ id }} className="underline">
            {estimate.number} {estimate.title}
          </Link>
        }
        below={estimate.customer.name}
      />
      <OrderForm
        initial={initial}
        state={state}
        problem={create.problem}
        busy={create.busy}
        onSave={(body) => create.run({ params: { id }, body })}
      />
    </>
  );
}
