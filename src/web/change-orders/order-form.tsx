import { type FormEvent, useMemo, useState } from 'react';
import type { createChangeOrder } from '#endpoints/change-orders.ts';
import type { BodyInputOf } from '#endpoints/endpoint.ts';
import type { Problem } from '#endpoints/problem.ts';
import { type BillingState, contractOf } from '#web/billing/contract-of.ts';
import { useCompany } from '#web/company/use-company.ts';
import { useTaxRates } from '#web/estimates/use-tax-rates.ts';
import { useForm } from '#web/lib/use-form.ts';
import { Button } from '#web/ui/button.tsx';
import { FormFooter } from '#web/ui/form-footer.tsx';
import { FormProblem } from '#web/ui/form-problem.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Section } from '#web/ui/section.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { useWords } from '#web/words/use-words.ts';
import { DrawEffectFields } from './draw-effect-fields.tsx';
import { figureOrder } from './figure-order.ts';
import { effectOf, isDays, type OrderDraft, orderBody } from './order-draft.ts';
import { OrderEffect } from './order-effect.tsx';
import { OrderLinesEditor } from './order-lines-editor.tsx';

interface OrderFormProps {
  readonly initial: OrderDraft;
  readonly state: BillingState;
  readonly problem: Problem | null;
  readonly busy: boolean;
  readonly onSave: (body: BodyInputOf<typeof createChangeOrder>) => void;
}

/** A change order as it is typed, and beside it what its approval will do. */
export function OrderForm({ initial, state, problem, busy, onSave }: OrderFormProps) {
  const words = useWords();
  const company = useCompany();
  const { values: draft, set, field } = useForm(initial, problem);
  const [inUse] = useState(() => initial.rows.map(({ taxRateId }) => taxRateId));
  const taxRates = useTaxRates(company.today, inUse);
  const { contract } = useMemo(() => contractOf(state, { day: company.today }), [state, company]);
  const { currency, exponent, draws } = contract;
  const figures = useMemo(
    () => figureOrder(draft.rows, (netMinor) => effectOf(draft, netMinor), contract, company),
    [draft, contract, company],
  );
  const begun = figures.amounts.size > 0;
  const savable = begun && figures.sentence === null && isDays(draft.scheduleDays);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(orderBody(draft, figures.netMinor));
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-7">
      <FormProblem problem={problem} />
      <div className="grid grid-cols-1 gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_12rem]">
        <TextField label="Title" placeholder="Added glazing" autoFocus {...field('title')} />
        <TextField label="Reason" placeholder="The customer asked for a second window" {...field('reason')} />
        <TextField
          label="The job ends later by"
          optional
          hint="In days; with a minus, earlier."
          {...field('scheduleDays')}
          error={isDays(draft.scheduleDays) ? undefined : 'Type a whole number of days.'}
        />
      </div>
      <Section title="Lines">
        <OrderLinesEditor
          rows={draft.rows}
          onChange={(rows) => set({ rows })}
          amounts={figures.amounts}
          exponent={exponent}
          taxRates={taxRates}
        />
      </Section>
      <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-2">
        {draws.length > 0 && (
          <Section title={words.say('Draws')}>
            <DrawEffectFields
              {...{ draft, draws, currency, exponent }}
              onChange={set}
              netMinor={figures.netMinor}
            />
          </Section>
        )}
        <Section title="When it is approved">
          {begun && figures.approval && <OrderEffect plan={figures.approval} contract={contract} />}
          {begun && figures.sentence && (
            <p role="alert" className="text-danger">
              {figures.sentence}
            </p>
          )}
          {!begun && <p className="text-muted">What it will do shows here as you type.</p>}
        </Section>
      </div>
      <FormFooter>
        <LinkButton to="/estimates/$id" params={{ id: state.estimateId }} weight="plain">
          Leave it
        </LinkButton>
        <Button type="submit" weight="primary" busy={busy} disabled={!savable}>
          Save the {words.changeOrder.one}
        </Button>
      </FormFooter>
    </form>
  );
}
