import type { FormEvent } from 'react';
import { capitalized, companyWords } from '#core/words/company-words.ts';
import { updateCompany } from '#endpoints/company.ts';
import type { Company } from '#web/company/use-company.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useForm } from '#web/lib/use-form.ts';
import { companyBody } from '#web/settings/company-body.ts';
import { Button } from '#web/ui/button.tsx';
import { FormProblem } from '#web/ui/form-problem.tsx';
import { SelectField } from '#web/ui/select-field.tsx';

/** What the company calls things, on its screens and on its documents. */
export function WordsForm({ company }: { readonly company: Company }) {
  const save = useAction(updateCompany, () => toast('Words saved'));
  const { billWord, retainageWord, changeOrderWord } = company;
  const { values, field } = useForm({ billWord, retainageWord, changeOrderWord }, save.problem);
  const { bill, retainage, changeOrder } = companyWords(values);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.run({ body: companyBody(company, values) });
  };
  return (
    <form onSubmit={submit} noValidate className="flex max-w-2xl flex-col gap-3">
      <FormProblem problem={save.problem} />
      <p className="max-w-prose text-muted">The words of your trade and place, on screens and documents.</p>
      <div className="grid grid-cols-1 gap-x-4 gap-y-3 sm:grid-cols-3">
        <SelectField
          label="A bill is"
          options={[
            { value: 'progress_invoice', label: 'a progress invoice' },
            { value: 'draw', label: 'a draw' },
            { value: 'claim', label: 'a claim' },
            { value: 'application', label: 'an application' },
          ]}
          {...field('billWord')}
        />
        <SelectField
          label="What is held is"
          options={[
            { value: 'retainage', label: 'retainage' },
            { value: 'retention', label: 'retention' },
            { value: 'holdback', label: 'holdback' },
          ]}
          {...field('retainageWord')}
        />
        <SelectField
          label="A change of the contract is"
          options={[
            { value: 'change_order', label: 'a change order' },
            { value: 'variation', label: 'a variation' },
          ]}
          {...field('changeOrderWord')}
        />
      </div>
      <p aria-live="polite">
        “{capitalized(bill.one)} 3 bills what {changeOrder.a} added, less {retainage}.”
      </p>
      <Button type="submit" weight="primary" busy={save.busy} className="self-start">
        Save
      </Button>
    </form>
  );
}
