import { useState } from 'react';
import { listCustomers } from '#endpoints/customers.ts';
import { listEstimates } from '#endpoints/estimates.ts';
import { useRows } from '#web/lib/use-rows.ts';
import { useSettled } from '#web/lib/use-settled.ts';
import { SearchChoice } from '#web/reports/search-choice.tsx';
import { Button } from '#web/ui/button.tsx';
import type { EntryDraftLine } from './entry-sums.ts';

interface EntryLineWhoseProps {
  readonly line: EntryDraftLine;
  /** Which line it is, as people count. */
  readonly number: number;
  readonly onChange: (change: Partial<EntryDraftLine>) => void;
}

/** Whose a line of an entry is: folded until asked for, since most lines are nobody's. */
export function EntryLineWhose({ line, number, onChange }: EntryLineWhoseProps) {
  const [asked, setAsked] = useState(false);
  const open = asked || line.customerId !== undefined || line.estimateId !== undefined;
  if (!open)
    return (
      <Button
        weight="quiet"
        aria-label={`Customer and contract, line ${number}`}
        onClick={() => setAsked(true)}
      >
        Customer and contract
      </Button>
    );
  return <Choices line={line} number={number} onChange={onChange} />;
}

const FEW = 20;

function Choices({ line: { customerId, estimateId }, number, onChange }: EntryLineWhoseProps) {
  const [letters, setLetters] = useState({ customer: '', contract: '' });
  const search = useSettled(letters.customer) || undefined;
  const customers = useRows(listCustomers, { search, limit: FEW }).rows;
  const searchContract = useSettled(letters.contract) || undefined;
  const contracts = useRows(listEstimates, { search: searchContract, customerId, limit: FEW }).rows;
  return (
    <div className="flex w-full flex-wrap gap-3 [&>*]:max-sm:w-full">
      <SearchChoice
        label={`Customer, line ${number}`}
        all="No customer"
        chosen={customerId}
        name={null}
        found={customers?.map(({ id, name }) => ({ id, label: name }))}
        onLetters={(customer) => setLetters({ ...letters, customer })}
        onChoose={(chosen) => onChange({ customerId: chosen, estimateId: undefined })}
      />
      <SearchChoice
        label={`Contract, line ${number}`}
        all="No contract"
        chosen={estimateId}
        name={null}
        found={contracts?.map((one) => ({ id: one.id, label: `${one.number} ${one.title}` }))}
        onLetters={(contract) => setLetters({ ...letters, contract })}
        onChoose={(chosen) => onChange({ estimateId: chosen })}
      />
    </div>
  );
}
