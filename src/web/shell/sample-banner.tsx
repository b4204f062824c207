import { useNavigate } from '@tanstack/react-router';
import { deleteSampleCompany } from '#endpoints/company.ts';
import { useCompany } from '#web/company/use-company.ts';
import { startOver } from '#web/lib/start-over.ts';
import { useAction } from '#web/lib/use-action.ts';
import { Button } from '#web/ui/button.tsx';

/** Says that the figures are made up, and takes them away in one click. */
export function SampleBanner() {
  const company = useCompany();
  const navigate = useNavigate();
  const remove = useAction(deleteSampleCompany, () => startOver('/'), 'leave');
  if (!company.sample) return null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line pb-2 text-small text-muted print:hidden">
      <p>
        {remove.problem?.detail ??
          'This is a sample company: everything in it is made up, and nothing is sent to anyone.'}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => void navigate({ to: '/new-company' })}>Create your own company</Button>
        <Button weight="plain" busy={remove.busy} onClick={() => remove.run({})}>
          Remove the sample
        </Button>
      </div>
    </div>
  );
}
