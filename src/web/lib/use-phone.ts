import { useSyncExternalStore } from 'react';

const narrow = window.matchMedia('(max-width: 639.98px)');

function subscribe(changed: () => void): () => void {
  narrow.addEventListener('change', changed);
  return () => narrow.removeEventListener('change', changed);
}

/** True on a screen of a phone's width, where tables become lists and the primary action moves to the thumb. */
export function usePhone(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches);
}
