import { CircleCheck } from 'lucide-react';
import { checkBooks } from '#endpoints/books.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { Answered } from '#web/ui/answered.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { useWords } from '#web/words/use-words.ts';

/** Figures every total again from the entries and the issued documents, and names what does not tie. */
export function BooksCheck() {
  const { say } = useWords();
  return (
    <Answered answer={useAnswer(checkBooks, {})} rows={4}>
      {({ clean, checked, faults }) => (
        <div className="flex max-w-prose flex-col gap-4">
          {clean ? (
            <p className="flex items-center gap-2 font-medium">
              <CircleCheck size={16} aria-hidden="true" className="text-accent" />
              Everything ties, to the last unit.
            </p>
          ) : (
            <Notice tone="danger" title={`${faults.length} totals do not tie`}>
              <ul>
                {faults.map((fault) => (
                  <li key={`${fault.what} ${fault.where}`}>
                    {say(fault.what)}, {fault.where}: expected {fault.expected}, found {fault.found}
                  </li>
                ))}
              </ul>
            </Notice>
          )}
          <ul className="text-muted">
            {checked.map(({ what, count }) => (
              <li key={what} className="flex justify-between gap-4 border-b border-line py-1">
                <span>{say(what)}</span>
                <span>{count}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Answered>
  );
}
