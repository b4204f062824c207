import type { DocumentKind } from './document-kind.ts';
import type { InvoiceStatus } from './invoice-status.ts';

/**
 * What an invoice's status depends on: amounts in minor units, the due date as `YYYY-MM-DD`. `creditedMinor` is what
 * credit notes took off its balance, `withheldByPayerMinor` what its payer held back, where there are any.
 * @example { state: 'issued', dueMinor: 1_350_000n, paidMinor: 500_000n, dueDate: '2026-04-30' }
 */
export interface InvoiceStanding {
  readonly state: 'draft' | 'issued' | 'void';
  readonly dueMinor: bigint;
  readonly paidMinor: bigint;
  readonly dueDate: string;
  readonly kind?: DocumentKind;
  readonly creditedMinor?: bigint;
  readonly withheldByPayerMinor?: bigint;
}

/**
 * The status that an invoice shows on a day in the company's time zone: overdue is a due date past with a
 * balance above 0, whether or not a part is paid.
 * @example invoiceStatusOf({ state: 'issued', dueMinor: 1_350_000n, paidMinor: 500_000n, dueDate: '2026-04-30' }, '2026-04-15') // 'partial'
 */
export function invoiceStatusOf(invoice: InvoiceStanding, today: string): InvoiceStatus {
  if (invoice.state !== 'issued') return invoice.state;
  const { creditedMinor = 0n, withheldByPayerMinor = 0n, paidMinor } = invoice;
  const closedMinor = paidMinor + creditedMinor + withheldByPayerMinor;
  if (invoice.kind === 'payer_withholding') return 'withheld';
  if (invoice.kind === 'credit_note') return 'credited';
  if (closedMinor >= invoice.dueMinor) return creditedMinor > 0n ? 'credited' : 'paid';
  if (invoice.dueDate < today) return 'overdue';
  return paidMinor > 0n ? 'partial' : 'sent';
}
