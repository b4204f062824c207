import type { KeyboardEvent } from 'react';

/** In a column of inputs Enter and the arrows go from one to the next. */
export function goDown(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0;
  if (step === 0 || !(event.target instanceof HTMLInputElement)) return;
  const inputs = [...event.currentTarget.querySelectorAll('input')];
  event.preventDefault();
  inputs[inputs.indexOf(event.target) + step]?.focus();
}
