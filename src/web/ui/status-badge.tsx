import { classNames } from './class-names.ts';

export type StatusTone = 'neutral' | 'good' | 'caution' | 'bad' | 'faint';

const tones: Record<StatusTone, string> = {
  neutral: 'bg-sunken text-text',
  good: 'bg-accent-soft text-accent-strong',
  caution: 'bg-caution-soft text-caution',
  bad: 'bg-danger-soft text-danger',
  faint: 'bg-transparent text-muted border-line',
};

interface StatusBadgeProps {
  readonly tone: StatusTone;
  readonly children: string;
}

/** A quiet badge: the word tells the state, the tint only helps. */
export function StatusBadge({ tone, children }: StatusBadgeProps) {
  return (
    <span
      className={classNames(
        'inline-block rounded-full border border-transparent px-2 text-small leading-5 whitespace-nowrap print:border-line-strong',
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}
