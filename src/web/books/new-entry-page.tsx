import { Link, useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { addMonths } from '#core/dates/add-months.ts';
import { writeEntry } from '#endpoints/books.ts';
import { useCompany } from '#web/company/use-company.ts';
import { moneyText } from '#web/lib/money-text.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useForm } from '#web/lib/use-form.ts';
import { Button } from '#web/ui/button.tsx';
import { DateField } from '#web/ui/date-field.tsx';
import { FormFooter } from '#web/ui/form-footer.tsx';
import { FormProblem } from '#web/ui/form-problem.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { textLink } from '#web/ui/text-link.ts';
import { EntryLineFields } from './entry-line-fields.tsx';
import { emptyLine, entrySums } from './entry-sums.ts';
import { FarAheadDialog } from './far-ahead-dialog.tsx';
import { NewAccountDialog } from './new-account-dialog.tsx';

/** An entry by hand: an opening balance, a fee, tax that is paid. It is never edited afterwards, only reversed. */
export function NewEntryPage() {
  const { today, currency, exponent } = useCompany();
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const [asking, setAsking] = useState(false);
  // Lines that were left empty are not sent, so the server's places are those of the lines that were.
  const [sent, setSent] = useState<readonly string[]>([]);
  const write = useAction(writeEntry, ({ id, number }) => {
    toast(`Entry ${number} is booked`);
    void navigate({ to: '/books/entries/$id', params: { id } });
  });
  const { values, set, field } = useForm(
    () => ({ on: today, memo: '', lines: [emptyLine(), emptyLine()] }),
    write.problem,
  );
  const { on, memo, lines } = values;
  const sums = entrySums(lines, exponent);
  const book = () => {
    setAsking(false);
    const written = lines.filter(({ accountId, debit, credit }) => accountId || debit || credit);
    setSent(written.map(({ key }) => key));
    const body = written.map(({ accountId, debit, credit, customerId = null, estimateId = null }) => ({
      ...{ accountId, customerId, estimateId },
      debit: debit || '0',
      credit: credit || '0',
    }));
    write.run({ body: { on, memo, lines: body } });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (on > addMonths(today, 12)) setAsking(true);
    else book();
  };
  return (
    <>
      <PageHeader
        title="New entry"
        above={
          <Link to="/books" className={textLink}>
            Books
          </Link>
        }
        below="Booked at once and never edited: a mistake is reversed by an entry of its own."
        actions={<Button onClick={() => setAdding(true)}>New account</Button>}
      />
      <form onSubmit={submit} noValidate className="flex max-w-4xl flex-col gap-4">
        <FormProblem problem={write.problem} />
        <div className="flex flex-wrap gap-3">
          <DateField
            label="Date"
            className="w-44"
            hint={on > today && 'This day is ahead: reports count the entry from then on.'}
            {...field('on')}
          />
          <TextField label="What it is for" className="grow" {...field('memo')} />
        </div>
        <ol className="flex flex-col gap-3">
          {lines.map((line, place) => (
            <EntryLineFields
              key={line.key}
              line={line}
              place={place}
              sentPlace={sent.indexOf(line.key)}
              fields={write.problem?.fields ?? {}}
              onChange={(change) =>
                set({ lines: lines.map((one) => (one.key === line.key ? { ...one, ...change } : one)) })
              }
              onRemove={
                lines.length > 2 ? () => set({ lines: lines.filter(({ key }) => key !== line.key) }) : null
              }
            />
          ))}
        </ol>
        <Button
          className="self-start"
          icon={<Plus size={15} aria-hidden="true" />}
          onClick={() => set({ lines: [...lines, emptyLine()] })}
        >
          Add a line
        </Button>
        <p aria-live="polite" className={sums.balances ? 'text-muted' : ''}>
          Debits {moneyText(sums.debit, currency)}, credits {moneyText(sums.credit, currency)}
          {sums.balances
            ? ': both sides are the same.'
            : `, difference ${moneyText(sums.difference, currency)}.`}
        </p>
        <FormFooter>
          <Button type="submit" weight="primary" busy={write.busy} disabled={!sums.balances}>
            Book the entry
          </Button>
        </FormFooter>
      </form>
      {asking && (
        <FarAheadDialog
          day={on}
          confirmLabel="Book it on that day"
          busy={write.busy}
          onConfirm={book}
          onClose={() => setAsking(false)}
        >
          It is more than a year ahead. No report counts the entry before then.
        </FarAheadDialog>
      )}
      {adding && <NewAccountDialog onClose={() => setAdding(false)} />}
    </>
  );
}
