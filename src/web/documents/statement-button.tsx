import { FileText } from 'lucide-react';
import { useState } from 'react';
import { readStatementPdf } from '#endpoints/documents.ts';
import type { QueryInputOf } from '#endpoints/endpoint.ts';
import { useCompany } from '#web/company/use-company.ts';
import { companyUrl } from '#web/lib/api-url.ts';
import { useSettled } from '#web/lib/use-settled.ts';
import { Button } from '#web/ui/button.tsx';
import { ChoiceGroup } from '#web/ui/choice-group.tsx';
import { DateField } from '#web/ui/date-field.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { FieldGrid } from '#web/ui/field-grid.tsx';
import { DocumentView } from './document-view.tsx';

type Kind = NonNullable<NonNullable<QueryInputOf<typeof readStatementPdf>>['kind']>;

const KINDS: readonly { readonly value: Kind; readonly label: string }[] = [
  { value: 'open_items', label: 'Open invoices' },
  { value: 'transactions', label: 'Transactions' },
  { value: 'balance_forward', label: 'Balance forward' },
];

interface Customer {
  readonly id: string;
  readonly name: string;
}

/** A customer's statement: chosen, looked at, printed. */
export function StatementButton({ customer }: { readonly customer: Customer }) {
  const [shown, setShown] = useState(false);
  return (
    <>
      <Button icon={<FileText size={15} aria-hidden="true" />} onClick={() => setShown(true)}>
        Statement
      </Button>
      {shown && <StatementDialog customer={customer} onClose={() => setShown(false)} />}
    </>
  );
}

function StatementDialog({
  customer,
  onClose,
}: {
  readonly customer: Customer;
  readonly onClose: () => void;
}) {
  const { today } = useCompany();
  const [asked, setAsked] = useState({
    kind: 'open_items' as Kind,
    from: `${today.slice(0, 7)}-01`,
    to: today,
  });
  const set = (change: Partial<typeof asked>) => setAsked({ ...asked, ...change });
  const { kind, from, to } = useSettled(asked, 400);
  const query = kind === 'open_items' ? { kind, from: to, to } : { kind, from, to };
  return (
    <Dialog open wide onClose={onClose} title={`Statement for ${customer.name}`}>
      <div className="mb-4 flex flex-col gap-3">
        <ChoiceGroup
          label="What it lists"
          value={asked.kind}
          choices={KINDS}
          onChange={(value) => set({ kind: value })}
        />
        <FieldGrid>
          {asked.kind !== 'open_items' && (
            <DateField
              label="From"
              name="from"
              value={asked.from}
              onChange={(value) => set({ from: value })}
            />
          )}
          <DateField
            label={asked.kind === 'open_items' ? 'On' : 'To'}
            name="to"
            value={asked.to}
            onChange={(value) => set({ to: value })}
          />
        </FieldGrid>
      </div>
      <DocumentView
        title={`Statement for ${customer.name}`}
        href={companyUrl(readStatementPdf.path, { id: customer.id }, query)}
      />
    </Dialog>
  );
}
