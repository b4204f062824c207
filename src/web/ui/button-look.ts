import { classNames } from './class-names.ts';

export type ButtonWeight = 'primary' | 'quiet' | 'plain' | 'danger';

const looks: Record<ButtonWeight, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong border-transparent font-medium',
  quiet: 'bg-raised border-line-strong/60 hover:border-line-strong hover:bg-sunken',
  plain: 'border-transparent text-muted hover:text-text hover:bg-sunken',
  danger: 'border-danger text-danger hover:bg-danger-soft bg-raised font-medium',
};

/** The one look of everything that is pressed; links that act as buttons wear it too. */
export function buttonLook(weight: ButtonWeight): string {
  return classNames(
    'inline-flex min-h-8 items-center justify-center gap-1.5 rounded border px-3 py-1 text-base whitespace-nowrap',
    'transition-colors select-none pointer-coarse:min-h-11 disabled:opacity-55',
    looks[weight],
  );
}
