import { useNavigate, useParams } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useDeferredValue, useMemo, useState } from 'react';
import { readEstimate, reviseEstimate } from '#endpoints/estimates.ts';
import { useCompany } from '#web/company/use-company.ts';
import { isZero } from '#web/lib/money-text.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useForm } from '#web/lib/use-form.ts';
import { useRead } from '#web/lib/use-read.ts';
import { Button } from '#web/ui/button.tsx';
import { FormFooter } from '#web/ui/form-footer.tsx';
import { FormProblem } from '#web/ui/form-problem.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Money } from '#web/ui/money.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { Section } from '#web/ui/section.tsx';
import { SumRow } from '#web/ui/sum-row.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { useWords } from '#web/words/use-words.ts';
import { linesOf, rowsOf } from './draft-row.ts';
import { EstimateSums } from './estimate-sums.tsx';
import { figureDraft } from './figure-draft.ts';
import { LinesEditor } from './lines-editor.tsx';
import { useTaxRates } from './use-tax-rates.ts';

// What a change order added stands beside the estimate and changes by change order only.
const isOriginal = ({ changeOrderId }: { readonly changeOrderId: string | null }) => changeOrderId === null;

/** Changes the lines of an accepted or billed estimate, with a reason on record. */
export function ReviseEstimatePage() {
  const { id } = useParams({ from: '/app/estimates/$id/revise' });
  const current = useRead(readEstimate, { params: { id } });
  const [opened] = useState(current);
  const company = useCompany();
  const navigate = useNavigate();
  const { changeOrder } = useWords();
  const [inUse] = useState(() => opened.lines.map(({ taxRateId }) => taxRateId));
  const taxRates = useTaxRates(opened.estimateDate, inUse);
  const revise = useAction(reviseEstimate, ({ number }) => {
    toast(`${number} revised`);
    void navigate({ to: '/estimates/$id', params: { id } });
  });
  const { values, set, field } = useForm(
    { rows: rowsOf(opened.lines.filter(isOriginal)), title: opened.title, reason: '' },
    revise.problem,
  );
  const rows = useDeferredValue(values.rows);
  const sums = useMemo(
    () => figureDraft(rows, taxRates, company.exponent, opened.taxTerms),
    [rows, taxRates, company, opened],
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { rows, title, reason } = values;
    revise.run({ params: { id }, body: { lines: linesOf(rows), title, reason, version: opened.version } });
  };
  return (
    <>
      <PageHeader
        title={`Revise ${opened.title}`}
        above={opened.number}
        below="Who revised it, when, why, and every line before and after stay on record. Issued bills keep their figures."
      />
      <form onSubmit={submit} noValidate className="flex flex-col gap-7">
        <FormProblem problem={revise.problem} />
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          <TextField label="Title" {...field('title')} />
          <TextField
            label="Why it is revised"
            placeholder="The owner added a second sink"
            autoFocus
            {...field('reason')}
          />
        </div>
        <Section title="Lines">
          <LinesEditor
            rows={values.rows}
            onChange={(rows) => set({ rows })}
            amounts={sums.amounts}
            exponent={company.exponent}
            taxRates={taxRates}
            problem={revise.problem}
          />
          <dl className="pt-2 sm:ml-auto sm:w-80">
            <SumRow label="Contract sum before" muted>
              <Money amount={opened.contractSum} />
            </SumRow>
            {!isZero(opened.tally.approvedChanges) && (
              <SumRow label={`Of it ${changeOrder.many}`} muted>
                <Money amount={opened.tally.approvedChanges} />
              </SumRow>
            )}
            <SumRow label="Billed to date, the least it can be" muted>
              <Money amount={opened.tally.billed} />
            </SumRow>
          </dl>
          <EstimateSums sums={sums} sentence={sums.sentence} currency={company.currency} />
        </Section>
        <FormFooter>
          <LinkButton to="/estimates/$id" params={{ id }} weight="plain">
            Leave it as it was
          </LinkButton>
          <Button type="submit" weight="primary" busy={revise.busy}>
            Revise the estimate
          </Button>
        </FormFooter>
      </form>
    </>
  );
}
