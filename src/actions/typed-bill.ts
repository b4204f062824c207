import { addDays } from '#core/dates/add-days.ts';
import type { ContractRecord } from '#db/contracts.ts';
import type { TypedBill } from '#db/drafts.ts';
import type { BillInput } from './bill-input.ts';
import { refused } from './refused.ts';

/** Completes what was entered with the contract's payment terms, and checks its dates against its contract. */
export function typedBill(input: BillInput, record: ContractRecord): TypedBill {
  const { request, invoiceDate, heading, memo, reissueOf = null } = input;
  const dueDate = input.dueDate ?? addDays(invoiceDate, record.paymentTermsDays);
  if (dueDate < invoiceDate) throw refused('due_before_invoice', { invoiceDate, dueDate });
  return { request, invoiceDate, dueDate, heading, memo, reissueOf };
}
