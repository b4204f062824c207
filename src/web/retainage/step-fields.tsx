import { X } from 'lucide-react';
import { Button } from '#web/ui/button.tsx';
import { ChoiceGroup } from '#web/ui/choice-group.tsx';
import { IconButton } from '#web/ui/icon-button.tsx';
import { PercentField } from '#web/ui/percent-field.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import type { StepDraft } from './rule-draft.ts';
import { newStep } from './rule-draft.ts';
import type { RuleFieldsProps } from './rule-fields.tsx';

/** Where the rate steps down, to what, and what that does to the work before. */
export function StepFields({ draft, onChange, errorAt }: RuleFieldsProps) {
  const { steps, cap } = draft;
  const path = cap === 'none' ? 'steps' : 'rule.steps';
  const change = (key: string, part: Partial<StepDraft>) =>
    onChange({ steps: steps.map((step) => (step.key === key ? { ...step, ...part } : step)) });
  return (
    <div className="flex flex-col gap-4">
      <ol aria-label="Steps" className="flex flex-col gap-2">
        {steps.map((step, index) => (
          <li key={step.key} className="flex flex-wrap items-end gap-4">
            <PercentField
              label={index === 0 ? 'Past' : 'Then past'}
              className="w-44"
              value={step.threshold}
              error={errorAt(`${path}.${index}.threshold`)}
              onChange={(threshold) => change(step.key, { threshold })}
            />
            <PercentField
              label="It is"
              className="w-44"
              value={step.rate}
              error={errorAt(`${path}.${index}.rate`)}
              onChange={(rate) => change(step.key, { rate })}
            />
            {steps.length > 1 && (
              <IconButton
                label={`Take out step ${index + 1}`}
                onClick={() => onChange({ steps: steps.filter(({ key }) => key !== step.key) })}
              >
                <X size={16} aria-hidden="true" />
              </IconButton>
            )}
            {index === steps.length - 1 && steps.length < 10 && (
              <Button weight="plain" onClick={() => onChange({ steps: [...steps, newStep('', '')] })}>
                Add a step
              </Button>
            )}
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap items-end gap-4">
        <ChoiceGroup
          label="The new rate applies to"
          value={draft.effect}
          choices={[
            { value: 'prospective', label: 'Later work only' },
            { value: 'retroactive', label: 'All work: releases money' },
          ]}
          onChange={(effect) => onChange({ effect })}
        />
        <SelectField
          label="Measured by"
          className="w-64"
          value={draft.measure}
          options={[
            { value: 'work_and_stored', label: 'Work and stored materials' },
            { value: 'work', label: 'Work alone' },
            { value: 'line', label: 'Each line by itself' },
          ]}
          onChange={(measure) => onChange({ measure })}
        />
      </div>
    </div>
  );
}
