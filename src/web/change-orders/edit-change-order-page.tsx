import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { readChangeOrder, updateChangeOrder } from '#endpoints/change-orders.ts';
import { readBillingState } from '#endpoints/invoices.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useRead } from '#web/lib/use-read.ts';
import { PageHeader } from '#web/ui/page-header.tsx';
import { draftOfOrder } from './order-draft.ts';
import { OrderForm } from './order-form.tsx';

export function EditChangeOrderPage() {
  const { id } = useParams({ from: '/app/change-orders/$id/edit' });
  const current = useRead(readChangeOrder, { params: { id } });
  const state = useRead(readBillingState, { params: { id: current.estimateId } });
  // What is being edited stays what was opened: a refresh behind it must not undo what was typed.
  const [opened] = useState(() => ({ ...current, draft: draftOfOrder(current) }));
  const navigate = useNavigate();
  const update = useAction(updateChangeOrder, ({ number }) => {
    toast(`${number} saved`);
    void navigate({ to: '/change-orders/$id', params: { id } });
  });
  return (
    <>
      <PageHeader title={`Edit ${opened.title}`} above={opened.number} />
      <OrderForm
        initial={opened.draft}
        state={state}
        problem={update.problem}
        busy={update.busy}
        onSave={(body) => update.run({ params: { id }, body: { ...body, version: opened.version } })}
      />
    </>
  );
}
