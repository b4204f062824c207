import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useMemo } from 'react';
import { refusalSentence } from '#core/refusal-sentence.ts';
import { readBillingSummary, readEstimate } from '#endpoints/estimates.ts';
import { readBillingState } from '#endpoints/invoices.ts';
import { takeOverContract } from '#endpoints/take-over.ts';
import { contractOf } from '#web/billing/contract-of.ts';
import { useCompany } from '#web/company/use-company.ts';
import { Grid } from '#web/grid/grid.tsx';
import { locale } from '#web/lib/locale.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useForm } from '#web/lib/use-form.ts';
import { useRead } from '#web/lib/use-read.ts';
import { Button } from '#web/ui/button.tsx';
import { DateField } from '#web/ui/date-field.tsx';
import { FormFooter } from '#web/ui/form-footer.tsx';
import { FormProblem } from '#web/ui/form-problem.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { textLink } from '#web/ui/text-link.ts';
import { useWords } from '#web/words/use-words.ts';
import { figureTakeOver } from './figure-take-over.ts';
import { takeOverColumns } from './take-over-columns.ts';
import type { OpeningRow } from './take-over-draft.ts';
import { emptyTakeOver, openedRows, takeOverBody } from './take-over-draft.ts';
import { TakeOverSums } from './take-over-sums.tsx';

/** A contract that is already running: where it stands is typed once, and its next application goes on from there. */
export function TakeOverPage() {
  const { id } = useParams({ from: '/app/estimates/$id/take-over' });
  const estimate = useRead(readEstimate, { params: { id } });
  const state = useRead(readBillingState, { params: { id } });
  const { invoices } = useRead(readBillingSummary, { params: { id } });
  const highestGiven = Math.max(0, ...invoices.map((one) => one.applicationNumber ?? 0));
  const company = useCompany();
  const { today } = company;
  const { retainage, application, say } = useWords();
  const navigate = useNavigate();
  const takeOver = useAction(takeOverContract, ({ applicationNumber }) => {
    toast(
      `Taken over. The next ${application.one} is ${Math.max(applicationNumber ?? 0, highestGiven) + 1}.`,
    );
    void navigate({ to: '/estimates/$id', params: { id } });
  });
  const { values, set, field } = useForm(() => emptyTakeOver(state, today), takeOver.problem);
  const { contract } = useMemo(() => contractOf(state, { day: today, basis: 'application' }), [state, today]);
  const columns = useMemo(
    () => takeOverColumns(state.exponent, `Held as ${retainage}`),
    [state.exponent, retainage],
  );
  const figures = useMemo(
    () => figureTakeOver(values, contract, highestGiven),
    [values, contract, highestGiven],
  );
  const caption = state.taxTerms.pricesIncludeTax ? 'including tax' : 'before tax';
  const ready = figures.planned !== null && openedRows(values.rows).length > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) takeOver.run({ params: { id }, body: takeOverBody(values) });
  };
  return (
    <>
      <PageHeader
        title="Take over a running contract"
        above={
          <Link to="/estimates/$id" params={{ id }} className={textLink}>
            {estimate.number} {estimate.title}
          </Link>
        }
        below={`What earlier ${application.many} billed elsewhere, ${caption}. It counts as billed, held and collected, and books no revenue. Amounts in ${state.currency}.`}
      />
      <form onSubmit={submit} noValidate className="flex flex-col gap-6">
        <FormProblem problem={takeOver.problem} />
        <div className="grid max-w-xl grid-cols-1 gap-4 sm:grid-cols-2">
          <TextField
            label={say('Number of the last application')}
            inputMode="numeric"
            placeholder="6"
            autoFocus
            {...field('lastApplication')}
          />
          <DateField label={say('Date of the last application')} max={today} {...field('on')} />
        </div>
        <Grid<OpeningRow>
          label="Where each line stands"
          rows={values.rows}
          onChange={(rows) => set({ rows })}
          columns={columns}
          figures={figures.rows}
          totals={figures.totals}
          words={(row) => row.description}
        />
        <TakeOverSums
          caption={caption}
          figures={figures}
          draft={values}
          sentence={
            figures.refusal &&
            openedRows(values.rows).length > 0 &&
            (values.certified !== '' || figures.refusal.code !== 'opening_does_not_tie')
              ? refusalSentence(figures.refusal, { ...company, locale }).sentence
              : null
          }
          onChange={set}
          {...{ currency: state.currency, exponent: state.exponent }}
        />
        <FormFooter>
          <Button type="submit" weight="primary" disabled={!ready} busy={takeOver.busy}>
            Take over the contract
          </Button>
        </FormFooter>
      </form>
    </>
  );
}
