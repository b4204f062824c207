import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { readEstimate } from '#endpoints/estimates.ts';
import { changeRetainage } from '#endpoints/retainage.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useForm } from '#web/lib/use-form.ts';
import { useRead } from '#web/lib/use-read.ts';
import { Button } from '#web/ui/button.tsx';
import { ChoiceGroup } from '#web/ui/choice-group.tsx';
import { FormFooter } from '#web/ui/form-footer.tsx';
import { FormProblem } from '#web/ui/form-problem.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { useWords } from '#web/words/use-words.ts';
import { ChangeEffect } from './change-effect.tsx';
import { LineTerms } from './line-terms.tsx';
import { ruleBodyOf, ruleDraftOf } from './rule-draft.ts';
import { RuleFields } from './rule-fields.tsx';

/** Changes the rule of retainage of a contract; the money that this moves is shown before it is done. */
export function ChangeRulePage() {
  const { id } = useParams({ from: '/app/estimates/$id/retainage' });
  const current = useRead(readEstimate, { params: { id } });
  const [opened] = useState(current);
  const navigate = useNavigate();
  const { retainage } = useWords();
  const change = useAction(changeRetainage, () => {
    toast(`The rule of ${retainage} is changed`);
    void navigate({ to: '/estimates/$id', params: { id } });
  });
  const { values, set, field } = useForm(
    () => ({
      rule: ruleDraftOf(opened.retainage, opened.storedRate),
      lines: Object.fromEntries(opened.lines.map((line) => [line.id, line.retainage])),
      reach: 'later_bills' as 'later_bills' | 'earlier_bills_too',
      reason: '',
    }),
    change.problem,
  );
  const { currency, exponent, version } = opened;
  const terms = {
    ...ruleBodyOf(values.rule),
    lines: opened.lines.flatMap(({ id: lineId, retainage }) => {
      const own = values.lines[lineId] ?? retainage;
      return own.kind === 'as_rule' ? [] : [{ lineId, retainage: own }];
    }),
    reach: values.reach,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.run({ params: { id }, body: { ...terms, version, reason: values.reason } });
  };
  return (
    <>
      <PageHeader
        title={`Change the ${retainage} rule`}
        above={
          <Link to="/estimates/$id" params={{ id }} className="underline">
            {opened.number} {opened.title}
          </Link>
        }
        below="Issued bills never change. The next bill takes the change up."
      />
      <form onSubmit={submit} noValidate className="flex flex-col gap-6">
        <FormProblem problem={change.problem} />
        <RuleFields
          draft={values.rule}
          onChange={(part) => set(({ rule }) => ({ rule: { ...rule, ...part } }))}
          {...{ currency, exponent }}
          errorAt={(path) => change.problem?.fields?.[path === 'storedRate' ? path : `rule.${path}`]}
        />
        {values.rule.kind !== 'none' && (
          <details>
            <summary className="text-small text-muted">Lines with terms of their own</summary>
            <LineTerms
              lines={opened.lines.map((line) => ({
                key: line.id,
                description: line.description,
                amount: line.amount,
                retainage: values.lines[line.id] ?? line.retainage,
              }))}
              byLine={values.rule.kind === 'by_line'}
              exponent={exponent}
              onChange={(key, retainage) => set(({ lines }) => ({ lines: { ...lines, [key]: retainage } }))}
            />
          </details>
        )}
        <div className="max-w-md">
          <ChoiceGroup
            label="The change applies"
            value={values.reach}
            choices={[
              { value: 'later_bills', label: 'From now on' },
              { value: 'earlier_bills_too', label: 'To earlier bills too' },
            ]}
            onChange={(reach) => set({ reach })}
          />
        </div>
        <ChangeEffect estimate={opened} change={change} terms={terms} />
        <TextField label="Why it is changed" className="max-w-xl" {...field('reason')} />
        <FormFooter>
          <Button type="submit" weight="primary" busy={change.busy}>
            Change the rule
          </Button>
        </FormFooter>
      </form>
    </>
  );
}
