import type { DecimalInputProps } from './decimal-input.tsx';
import { DecimalInput } from './decimal-input.tsx';

interface AskedLine extends Pick<DecimalInputProps, 'decimals' | 'after' | 'placeholder'> {
  readonly lineId: string;
  readonly description: string;
  /** What stands on the line now, in a few words. */
  readonly note: string;
  /** What is typed, for readers. */
  readonly label: string;
}

interface LineFieldsProps {
  readonly label: string;
  readonly lines: readonly AskedLine[];
  /** What is typed, by line. */
  readonly typed: Readonly<Record<string, string>>;
  readonly onChange: (typed: Readonly<Record<string, string>>) => void;
}

/** A figure for each of a few lines, beside what stands there now. */
export function LineFields({ label: list, lines, typed, onChange }: LineFieldsProps) {
  return (
    <ul aria-label={list} className="border-t border-line">
      {lines.map(({ lineId, description, note, label, ...field }) => (
        <li key={lineId} className="flex items-center gap-x-4 border-b border-line py-1">
          <span className="min-w-0 flex-1">
            {description}
            <span className="block text-small text-muted">{note}</span>
          </span>
          <span className="w-32 shrink-0">
            <DecimalInput
              {...field}
              aria-label={label}
              value={typed[lineId] ?? ''}
              onChange={(text) => onChange({ ...typed, [lineId]: text })}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}
