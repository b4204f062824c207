import { useNavigate, useParams } from '@tanstack/react-router';
import { readCustomer, updateCustomer } from '#endpoints/customers.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useRead } from '#web/lib/use-read.ts';
import { Button } from '#web/ui/button.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import type { CustomerDraft } from './customer-draft.ts';
import { customerBody } from './customer-draft.ts';
import { CustomerForm } from './customer-form.tsx';

export function EditCustomerPage() {
  const { id } = useParams({ from: '/app/customers/$id/edit' });
  const customer = useRead(readCustomer, { params: { id } });
  const navigate = useNavigate();
  const save = useAction(updateCustomer, ({ name }) => {
    toast(`${name} saved`);
    void navigate({ to: '/customers/$id', params: { id } });
  });
  const initial: CustomerDraft = {
    name: customer.name,
    billingAddress: customer.billingAddress,
    siteAddress: customer.siteAddress,
    notes: customer.notes,
    country: customer.country,
    taxNumber: customer.taxNumber,
    tax: customer.tax,
    contacts: customer.contacts.map(({ id: key, ...contact }) => ({ ...contact, key })),
  };
  const change = (draft: CustomerDraft, archived: boolean) =>
    save.run({ params: { id }, body: { ...customerBody(draft), archived } });
  return (
    <>
      <PageHeader title={`Edit ${customer.name}`} />
      <CustomerForm
        initial={initial}
        problem={save.problem}
        busy={save.busy}
        saveLabel="Save"
        onSave={(draft) => change(draft, customer.archived)}
        aside={
          <Button weight="plain" onClick={() => change(initial, !customer.archived)}>
            {customer.archived ? 'Take out of the archive' : 'Archive'}
          </Button>
        }
      />
    </>
  );
}
