import type { AnswerOf } from '#endpoints/endpoint.ts';
import { planJournalExport } from '#endpoints/journal-export.ts';
import { dayText } from '#web/lib/day-text.ts';
import { instantText } from '#web/lib/instant-text.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';

interface ExportedBeforeProps {
  readonly before: AnswerOf<typeof planJournalExport>['before'];
  /** Only entries with a higher number are exported now; 0 for all. */
  readonly after: number;
  readonly onAfter: (after: number) => void;
}

/** Days that were handed over before, so that nothing is imported twice. */
export function ExportedBefore({ before, after, onAfter }: ExportedBeforeProps) {
  const newest = before.reduce((last, one) => (one.lastEntry > last.lastEntry ? one : last));
  return (
    <Notice
      tone={after === 0 ? 'caution' : 'info'}
      title={after === 0 ? 'These days were exported before' : 'Only what was booked since the last export'}
      actions={
        after === 0 ? (
          newest.since > 0 && (
            <Button onClick={() => onAfter(newest.lastEntry)}>Only what was booked since</Button>
          )
        ) : (
          <Button onClick={() => onAfter(0)}>Everything again</Button>
        )
      }
    >
      <p>
        {after === 0
          ? 'Importing the same entries twice would double them.'
          : 'What was exported before is left out.'}
      </p>
      <ul className="mt-1 text-small">
        {before.map(({ id, from, to, at, by, since }) => (
          <li key={id}>
            {daysWords(from, to)}, by {by}, {instantText(at)}: {sinceWords(since)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

// An export without days has the first and the last that there are.
function daysWords(from: string, to: string): string {
  const { from: first, to: last } = planJournalExport.query.parse({});
  if (from === first && to === last) return 'Everything';
  if (from === first) return `Until ${dayText(to)}`;
  return to === last ? `From ${dayText(from)}` : `${dayText(from)} to ${dayText(to)}`;
}

function sinceWords(since: number): string {
  if (since === 0) return 'nothing was booked in these days since.';
  return since === 1 ? 'one entry was booked since.' : `${since} entries were booked since.`;
}
