import { Circle, CircleCheck } from 'lucide-react';

interface Flags {
  readonly fullyInvoiced: boolean;
  readonly retainageReleased: boolean;
  readonly paidInFull: boolean;
}

/** Confirms that everything is billed, and which of the two later steps are reached. */
export function ContractFlags({ tally }: { readonly tally: Flags }) {
  if (!tally.fullyInvoiced) return null;
  const flags = [
    { reached: true, words: 'Fully invoiced' },
    {
      reached: tally.retainageReleased,
      words: tally.retainageReleased ? 'Retainage released' : 'Retainage still held',
    },
    { reached: tally.paidInFull, words: tally.paidInFull ? 'Paid in full' : 'Not yet paid in full' },
  ];
  return (
    <div
      role="status"
      className="flex flex-wrap gap-x-6 gap-y-1 rounded border-l-3 border-accent bg-accent-soft px-3 py-2"
    >
      {flags.map(({ reached, words }) => (
        <span key={words} className="inline-flex items-center gap-1.5">
          {reached ? (
            <CircleCheck size={15} aria-hidden="true" className="text-accent" />
          ) : (
            <Circle size={15} aria-hidden="true" className="text-muted" />
          )}
          {words}
        </span>
      ))}
    </div>
  );
}
