import { listRevisions } from '#endpoints/estimates.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { ReportRevisions } from '#web/reports/report-revisions.tsx';
import { Answered } from '#web/ui/answered.tsx';

/** The revisions of the estimate, oldest first. */
export function RevisionList({ estimateId }: { readonly estimateId: string }) {
  const answer = useAnswer(listRevisions, { params: { id: estimateId } });
  return (
    <Answered answer={answer} rows={2}>
      {({ rows }) =>
        rows.length === 0 ? (
          <p className="py-4 text-muted">Never revised.</p>
        ) : (
          <ReportRevisions revisions={rows} />
        )
      }
    </Answered>
  );
}
