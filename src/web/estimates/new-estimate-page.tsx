import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { readCustomer } from '#endpoints/customers.ts';
import { createEstimate } from '#endpoints/estimates.ts';
import { useCompany } from '#web/company/use-company.ts';
import type { PickedCustomer } from '#web/customers/customer-picker.tsx';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { PageHeader } from '#web/ui/page-header.tsx';
import { PageSkeleton } from '#web/ui/page-skeleton.tsx';
import { emptyEstimate, estimateBody } from './estimate-draft.ts';
import { EstimateForm } from './estimate-form.tsx';
import { useTaxRates } from './use-tax-rates.ts';

/** A new estimate, for a customer that the link names or for one still to be picked. */
export function NewEstimatePage() {
  const { customer: id } = useSearch({ from: '/app/estimates/new' });
  const known = useAnswer(readCustomer, { params: { id: id ?? '' } }, id !== undefined);
  if (id !== undefined && known.value === undefined && known.problem === null) return <PageSkeleton />;
  return <NewEstimate customer={known.value ?? null} />;
}

function NewEstimate({ customer }: { readonly customer: PickedCustomer | null }) {
  const company = useCompany();
  const taxRateId = useTaxRates(company.today).find((rate) => rate.isDefault)?.taxRateId ?? null;
  const navigate = useNavigate();
  const save = useAction(createEstimate, ({ id, number }) => {
    toast(`${number} saved`);
    void navigate({ to: '/estimates/$id', params: { id } });
  });
  const [initial] = useState(() =>
    emptyEstimate({
      customer,
      today: company.today,
      terms: company.estimateTerms,
      paymentTermsDays: company.paymentTermsDays,
      taxRateId,
    }),
  );
  return (
    <>
      <PageHeader title="New estimate" below={`Amounts in ${company.currency}.`} />
      <EstimateForm
        initial={initial}
        problem={save.problem}
        busy={save.busy}
        saveLabel="Save the estimate"
        onSave={(draft) => save.run({ body: estimateBody(draft) })}
      />
    </>
  );
}
