import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { listRevisions } from '#endpoints/estimates.ts';
import { instantText } from '#web/lib/instant-text.ts';
import { Money } from '#web/ui/money.tsx';

interface ReportRevisionsProps {
  readonly revisions: AnswerOf<typeof listRevisions>['rows'];
}

/** Every revision: who, when, why, and each line before and after. */
export function ReportRevisions({ revisions }: ReportRevisionsProps) {
  return (
    <ol className="flex flex-col gap-5">
      {revisions.map((revision) => (
        <li key={revision.id} className="border-t border-line pt-3">
          <p>
            <span className="font-medium">{revision.reason}</span>
            <span className="text-muted">
              {' '}
              · {revision.by}, {instantText(revision.at)}
            </span>
          </p>
          <p className="text-muted">
            Contract sum <Money amount={revision.sumBefore} className="line-through" />{' '}
            <Money amount={revision.sumAfter} />
          </p>
          <ul className="mt-1">
            {revision.changes.map((change) => (
              <li key={change.lineId} className="flex justify-between gap-4 border-b border-line py-1">
                <span>{change.description}</span>
                <span className="text-right">
                  {change.before === null ? 'new: ' : <Money amount={change.before} struck />}{' '}
                  {change.after === null ? 'taken out' : <Money amount={change.after} />}
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
