import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { certifyApplication } from '#endpoints/certificates.ts';
import { readInvoice } from '#endpoints/invoices.ts';
import { useCompany } from '#web/company/use-company.ts';
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
import { certifiedOf, emptyCertificate } from './certificate-draft.ts';
import { CertificateEffect } from './certificate-effect.tsx';
import { CertificateFields } from './certificate-fields.tsx';
import { useCut } from './use-cut.ts';

/** Records what was certified of an application: applied, certified and paid are three different amounts. */
export function CertifyPage() {
  const { id } = useParams({ from: '/app/invoices/$id/certify' });
  const invoice = useRead(readInvoice, { params: { id } });
  const { today } = useCompany();
  const navigate = useNavigate();
  const certify = useAction(certifyApplication, () => {
    toast('The certificate is recorded');
    void navigate({ to: '/invoices/$id', params: { id } });
  });
  const { values: draft, set, field } = useForm(() => emptyCertificate(today), certify.problem);
  const certified = certifiedOf(draft);
  const { cut, problem } = useCut(invoice, certified, certify);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { reason, on } = draft;
    if (certified !== null) certify.run({ params: { id }, body: { certified, reason, on: on || null } });
  };
  return (
    <>
      <PageHeader
        title="What was certified"
        above={
          <Link to="/invoices/$id" params={{ id }} className="underline">
            {invoice.number ?? 'Draft'} {invoice.heading}
          </Link>
        }
        below={invoice.customer.name}
      />
      <form onSubmit={submit} noValidate className="flex flex-col gap-6">
        <FormProblem problem={certify.problem} />
        <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-2">
          <div className="flex min-w-0 flex-col gap-6">
            <CertificateFields invoice={invoice} draft={draft} onChange={set} />
            <div className="flex flex-col gap-3">
              <TextField
                label="Why less was certified"
                optional
                hint="Needed where something is cut; it stands beside the cut."
                {...field('reason')}
              />
              {invoice.status !== 'draft' && <DateField label="Day of the cut" {...field('on')} />}
            </div>
          </div>
          <CertificateEffect
            applied={invoice.due}
            cut={cut}
            problem={problem}
            currency={invoice.currency}
            posted={invoice.status !== 'draft'}
          />
        </div>
        <FormFooter>
          <Button type="submit" weight="primary" disabled={certified === null} busy={certify.busy}>
            {invoice.status === 'draft' ? 'Issue as certified' : 'Record the certificate'}
          </Button>
        </FormFooter>
      </form>
    </>
  );
}
