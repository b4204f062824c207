import { Link, useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { createCompany, createSampleCompany, putLogo } from '#endpoints/company.ts';
import { readSession } from '#endpoints/session.ts';
import { call } from '#web/lib/call.ts';
import { chooseCompany } from '#web/lib/chosen-company.ts';
import { locale } from '#web/lib/locale.ts';
import { queryClient } from '#web/lib/query-client.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useForm } from '#web/lib/use-form.ts';
import { useRead } from '#web/lib/use-read.ts';
import { OutsideFrame } from '#web/shell/outside-frame.tsx';
import { Button } from '#web/ui/button.tsx';
import { FieldGrid } from '#web/ui/field-grid.tsx';
import { FormProblem } from '#web/ui/form-problem.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { textLink } from '#web/ui/text-link.ts';
import { currencyOptions } from './currency-options.ts';
import { likelyCurrency } from './likely-currency.ts';
import { likelyPaper } from './likely-paper.ts';
import { LogoField } from './logo-field.tsx';
import type { Picture } from './read-picture.ts';
import { timeZoneOptions } from './time-zone-options.ts';

const currencies = currencyOptions();
const ownTimeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const timeZones = timeZoneOptions(ownTimeZone);
const start = { name: '', address: '', currency: likelyCurrency(locale), timeZone: ownTimeZone };

export function NewCompanyPage() {
  const navigate = useNavigate();
  const session = useRead(readSession, {});
  const [logo, setLogo] = useState<Picture | null>(null);
  const enter = (companyId: string) => {
    chooseCompany(companyId);
    queryClient.clear();
    void navigate({ to: '/' });
  };
  const found = useAction(createCompany, async (company) => {
    chooseCompany(company.id);
    // The company stands even where its logo does not come through: it can be set again in the settings.
    if (logo)
      await call(putLogo, { body: logo }).catch(() =>
        toast('The logo was not saved; add it in the settings.'),
      );
    enter(company.id);
  });
  const sample = useAction(createSampleCompany, (company) => enter(company.id));
  const { values, field } = useForm(start, found.problem);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    found.run({ body: { ...values, locale, paper: likelyPaper(locale) } });
  };
  return (
    <OutsideFrame
      title="Your company"
      intro="This stands at the head of every estimate and invoice. Only the name is needed now."
    >
      {session.companies.length > 0 && (
        <Link to="/" className={textLink}>
          Go back
        </Link>
      )}
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <FormProblem problem={found.problem} />
        <TextField label="Company name" autoComplete="organization" autoFocus {...field('name')} />
        <TextArea label="Address" optional autoComplete="street-address" {...field('address')} />
        <LogoField
          shown={logo && `data:${logo.mediaType};base64,${logo.base64}`}
          onPick={setLogo}
          onRemove={() => setLogo(null)}
        />
        <FieldGrid>
          <SelectField
            label="Currency"
            hint="The books are kept in it; it cannot be changed later."
            options={currencies}
            {...field('currency')}
          />
          <SelectField
            label="Time zone"
            hint="Decides when a day begins and an invoice is overdue."
            options={timeZones}
            {...field('timeZone')}
          />
        </FieldGrid>
        <Button type="submit" weight="primary" busy={found.busy} className="mt-2">
          Create the company
        </Button>
      </form>
      <div className="flex flex-col items-start gap-2 border-t border-line pt-5">
        <p className="text-muted">
          Or look around a sample company first: jobs half billed, bills paid and overdue. One click takes it
          away again.
        </p>
        {sample.problem && (
          <p role="alert" className="text-danger">
            {sample.problem.detail}
          </p>
        )}
        <Button busy={sample.busy} onClick={() => sample.run({ body: {} })}>
          Look around a sample company
        </Button>
      </div>
    </OutsideFrame>
  );
}
