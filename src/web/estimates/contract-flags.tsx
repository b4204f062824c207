import { Circle, CircleCheck } from 'lucide-react';
import { isZero } from '#web/lib/money-text.ts';
import { useWords } from '#web/words/use-words.ts';

interface Flags {
  readonly released: string;
  readonly fullyInvoiced: boolean;
  readonly retainageReleased: boolean;
  readonly paidInFull: boolean;
}

/** Confirms that everything is billed, and which of the two later steps are reached; of retainage only where some was held. */
export function ContractFlags({ tally }: { readonly tally: Flags }) {
  const { Retainage, changeOrder } = useWords();
  if (!tally.fullyInvoiced) return null;
  const neverHeld = tally.retainageReleased && isZero(tally.released);
  const retainage = {
    reached: tally.retainageReleased,
    words: tally.retainageReleased ? `${Retainage} released` : `${Retainage} still held`,
  };
  const flags = [
    { reached: true, words: 'Fully invoiced' },
    ...(neverHeld ? [] : [retainage]),
    { reached: tally.paidInFull, words: tally.paidInFull ? 'Paid in full' : 'Not yet paid in full' },
  ];
  return (
    <div
      role="status"
      className="flex flex-wrap gap-x-6 gap-y-1 rounded border-l-3 border-accent bg-accent-soft px-3 py-2"
    >
      <p className="w-full">
        Everything is billed, so the estimate is closed. A void, a credit or {changeOrder.a} opens it again.
      </p>
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
