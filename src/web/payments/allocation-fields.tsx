import { Link } from '@tanstack/react-router';
import type { listInvoices } from '#endpoints/invoices.ts';
import type { Problem } from '#endpoints/problem.ts';
import { goDown } from '#web/billing/go-down.ts';
import { InvoiceBadge } from '#web/invoices/invoice-badge.tsx';
import { dayText } from '#web/lib/day-text.ts';
import { moneyText } from '#web/lib/money-text.ts';
import type { RowOf } from '#web/lib/use-rows.ts';
import { Button } from '#web/ui/button.tsx';
import { controlLook } from '#web/ui/control-look.ts';
import { DecimalInput } from '#web/ui/decimal-input.tsx';
import { textLink } from '#web/ui/text-link.ts';
import type { Allocations } from './allocations.ts';

interface AllocationFieldsProps {
  readonly invoices: readonly RowOf<typeof listInvoices>[];
  readonly allocations: Allocations;
  readonly exponent: number;
  readonly problem: Problem | null;
  readonly onChange: (allocations: Allocations) => void;
}

/** The open invoices, oldest due first, with what of the payment each of them gets. */
export function AllocationFields({
  invoices,
  allocations,
  exponent,
  problem,
  onChange,
}: AllocationFieldsProps) {
  if (invoices.length === 0) {
    return (
      <p className="text-muted">
        No invoice is open. The payment is kept as a credit that can be applied later.
      </p>
    );
  }
  const sent = Object.keys(allocations).filter((id) => allocations[id] !== '');
  return (
    <ul aria-label="Open invoices" onKeyDown={goDown} className="border-t border-line">
      {invoices.map((invoice) => {
        const wrong = problem?.fields?.[`allocations.${sent.indexOf(invoice.id)}.amount`];
        const balance = moneyText(invoice.balance, invoice.currency);
        return (
          <li
            key={invoice.id}
            className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 border-b border-line py-1"
          >
            <div className="min-w-0">
              <Link to="/invoices/$id" params={{ id: invoice.id }} className={textLink}>
                {invoice.number}
              </Link>{' '}
              <span>{invoice.heading || invoice.estimate.title}</span>
              <div className="flex flex-wrap items-center gap-x-2 text-small text-muted">
                due {dayText(invoice.dueDate)} · {balance} open <InvoiceBadge status={invoice.status} />
              </div>
            </div>
            <div className="ml-auto flex items-center gap-1">
              <Button
                weight="plain"
                onClick={() => onChange({ ...allocations, [invoice.id]: invoice.balance })}
              >
                All
                <span className="sr-only"> that is open on {invoice.number}</span>
              </Button>
              <span className="block w-32 shrink-0">
                <DecimalInput
                  aria-label={`Applied to ${invoice.number}`}
                  aria-invalid={wrong ? true : undefined}
                  bare
                  decimals={exponent}
                  className={controlLook}
                  value={allocations[invoice.id] ?? ''}
                  onChange={(amount) => onChange({ ...allocations, [invoice.id]: amount })}
                />
              </span>
            </div>
            {wrong && <p className="w-full text-right text-small text-danger">{wrong}</p>}
          </li>
        );
      })}
    </ul>
  );
}
