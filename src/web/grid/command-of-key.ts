import type { GoStep, GridCommand } from './grid-command.ts';

export interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

type KeyCommand = Exclude<GridCommand<never>, { readonly kind: 'add' }>;

const STEPS: Readonly<Record<string, readonly [plain: GoStep, withControl: GoStep]>> = {
  ArrowUp: ['up', 'top'],
  ArrowDown: ['down', 'bottom'],
  ArrowLeft: ['left', 'row_start'],
  ArrowRight: ['right', 'row_end'],
  Home: ['row_start', 'first'],
  End: ['row_end', 'last'],
  PageUp: ['page_up', 'page_up'],
  PageDown: ['page_down', 'page_down'],
};

const PLAIN: Readonly<Record<string, KeyCommand>> = {
  F2: { kind: 'edit' },
  Delete: { kind: 'clear' },
  Backspace: { kind: 'clear' },
};

const WITH_CONTROL: Readonly<Record<string, KeyCommand>> = {
  a: { kind: 'select_all' },
  d: { kind: 'fill_down' },
  y: { kind: 'redo' },
  z: { kind: 'undo' },
};

const WITH_ALT: Readonly<Record<string, KeyCommand>> = {
  ArrowUp: { kind: 'move_rows', by: -1 },
  ArrowDown: { kind: 'move_rows', by: 1 },
  ArrowLeft: { kind: 'fold', key: null, fold: true },
  ArrowRight: { kind: 'fold', key: null, fold: false },
  Enter: { kind: 'add_below' },
  Delete: { kind: 'remove_rows' },
  Backspace: { kind: 'remove_rows' },
};

/** What a key means. While a cell is edited most keys are the text's own; on a Mac the command key is control. */
export function commandOfKey(pressed: PressedKey, editing: boolean): KeyCommand | null {
  const { key, shiftKey, altKey } = pressed;
  const control = pressed.ctrlKey || pressed.metaKey;
  if (altKey) return control || shiftKey ? null : (WITH_ALT[key] ?? null);
  if (key === 'Tab') return control ? null : { kind: 'tab', back: shiftKey };
  if (key === 'Enter') return { kind: 'enter', back: shiftKey };
  if (editing) return key === 'Escape' ? { kind: 'cancel' } : key === 'F2' ? { kind: 'settle' } : null;
  const steps = STEPS[key];
  if (steps) return { kind: 'go', step: steps[control ? 1 : 0], extend: shiftKey };
  if (key === ' ' && shiftKey) return { kind: 'select_rows' };
  if (!control) return PLAIN[key] ?? null;
  if (shiftKey) return key.toLowerCase() === 'z' ? { kind: 'redo' } : null;
  return WITH_CONTROL[key.toLowerCase()] ?? null;
}
