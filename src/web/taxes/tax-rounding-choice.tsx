import { updateCompany } from '#endpoints/company.ts';
import { useCompany } from '#web/company/use-company.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { companyBody } from '#web/settings/company-body.ts';
import { ChoiceGroup } from '#web/ui/choice-group.tsx';
import { FormProblem } from '#web/ui/form-problem.tsx';

/** Where tax is rounded to the cent; kept as soon as it is chosen, for estimates from then on. */
export function TaxRoundingChoice() {
  const company = useCompany();
  const save = useAction(updateCompany, () => toast('Rounding saved'));
  return (
    <div className="flex max-w-md flex-col gap-1">
      <FormProblem problem={save.problem} />
      <ChoiceGroup
        label="Tax is rounded"
        value={company.taxRounding}
        choices={[
          { value: 'per_document', label: 'Once for each rate', disabled: save.busy },
          { value: 'by_line', label: 'Line by line', disabled: save.busy },
        ]}
        onChange={(taxRounding) => save.run({ body: companyBody(company, { taxRounding }) })}
      />
      <p className="text-small text-muted">For estimates from now on; others keep theirs.</p>
    </div>
  );
}
