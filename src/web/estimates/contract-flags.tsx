import { Circle, CircleCheck } from 'lucide-react';
import { useWords } from '#web/words/use-words.ts';
import { flagsOf } from './flags-of.ts';

interface ContractFlagsProps {
  readonly tally: Parameters<typeof flagsOf>[0];
}

/** Confirms that everything is billed, and which of the later steps are reached. */
export function ContractFlags({ tally }: ContractFlagsProps) {
  const { Retainage, changeOrder } = useWords();
  const flags = flagsOf(tally, Retainage);
  if (flags.length === 0) return null;
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
