import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { createCustomer } from '#endpoints/customers.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { PageHeader } from '#web/ui/page-header.tsx';
import { customerBody, emptyCustomer, newContact } from './customer-draft.ts';
import { CustomerForm } from './customer-form.tsx';

export function NewCustomerPage() {
  const navigate = useNavigate();
  const [initial] = useState(() => ({ ...emptyCustomer, contacts: [newContact(true)] }));
  const save = useAction(createCustomer, ({ id, name }) => {
    toast(`${name} added`);
    void navigate({ to: '/customers/$id', params: { id } });
  });
  return (
    <>
      <PageHeader title="New customer" />
      <CustomerForm
        initial={initial}
        problem={save.problem}
        busy={save.busy}
        saveLabel="Add the customer"
        onSave={(draft) => {
          // The first contact is offered empty; left empty it is not meant to be one.
          const contacts = draft.contacts.filter(({ name, email, phone }) => name || email || phone);
          save.run({ body: customerBody({ ...draft, contacts }) });
        }}
      />
    </>
  );
}
