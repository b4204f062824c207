import type { FormEvent } from 'react';
import { deleteLogo, putLogo, readLogo, updateCompany } from '#endpoints/company.ts';
import { countryOptions } from '#web/company/country-options.ts';
import { LogoField } from '#web/company/logo-field.tsx';
import { timeZoneOptions } from '#web/company/time-zone-options.ts';
import type { Company } from '#web/company/use-company.ts';
import { companyUrl } from '#web/lib/api-url.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useForm } from '#web/lib/use-form.ts';
import { Button } from '#web/ui/button.tsx';
import { FieldGrid } from '#web/ui/field-grid.tsx';
import { FormProblem } from '#web/ui/form-problem.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { companyBody } from './company-body.ts';

export function CompanyForm({ company }: { readonly company: Company }) {
  const save = useAction(updateCompany, () => toast('Company saved'));
  const { name, address, email, phone, timeZone, country, taxNumber } = company;
  const { values, field } = useForm(
    { name, address, email, phone, timeZone, country, taxNumber },
    save.problem,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.run({ body: companyBody(company, values) });
  };
  return (
    <form onSubmit={submit} noValidate className="flex max-w-2xl flex-col gap-3">
      <FormProblem problem={save.problem} />
      <TextField label="Company name" {...field('name')} />
      <TextArea label="Address" optional {...field('address')} />
      <FieldGrid>
        <TextField label="E-mail" type="email" optional hint="Printed on documents." {...field('email')} />
        <TextField label="Phone" type="tel" optional hint="Printed on documents." {...field('phone')} />
        <SelectField label="Time zone" options={timeZoneOptions(timeZone)} {...field('timeZone')} />
        <SelectField
          label="Country"
          hint="Electronic invoices name it."
          options={countryOptions()}
          {...field('country')}
        />
        <TextField
          label="Tax or registration number"
          optional
          hint="Printed on documents; a VAT number begins with its country."
          {...field('taxNumber')}
        />
      </FieldGrid>
      <Logo company={company} />
      <p className="text-small text-muted">
        The books are kept in {company.currency}; the currency of a company is never changed.
      </p>
      <Button type="submit" weight="primary" busy={save.busy} className="self-start">
        Save
      </Button>
    </form>
  );
}

/** The logo is kept as soon as it is picked. */
function Logo({ company }: { readonly company: Company }) {
  const put = useAction(putLogo, () => toast('Logo saved'));
  const remove = useAction(deleteLogo, () => toast('Logo taken off'));
  return (
    <LogoField
      shown={company.hasLogo ? companyUrl(readLogo.path) : null}
      onPick={(picture) => put.run({ body: picture })}
      onRemove={() => remove.run({})}
      error={put.problem?.fields?.base64 ?? put.problem?.detail}
    />
  );
}
