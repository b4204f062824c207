import { percentText } from '#web/lib/percent-text.ts';
import { Checkbox } from '#web/ui/checkbox.tsx';

interface GroupFieldsProps {
  readonly rates: readonly { readonly id: string; readonly name: string; readonly rate: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly error?: string | undefined;
}

/** Which rates a line takes together. */
export function GroupFields({ rates, chosen, onChange, error }: GroupFieldsProps) {
  return (
    <fieldset className="flex flex-col">
      <legend className="mb-1 text-small font-medium">Charged together</legend>
      {rates.map(({ id, name, rate }) => (
        <Checkbox
          key={id}
          label={`${name} ${percentText(rate)}`}
          checked={chosen.includes(id)}
          onChange={(taken) => onChange(taken ? [...chosen, id] : chosen.filter((one) => one !== id))}
        />
      ))}
      {error && <p className="text-small text-danger">{error}</p>}
    </fieldset>
  );
}
