import type { Ids } from '#io/ids.ts';

/** Ids that can be foreseen: 00000000-0000-7000-8000-000000000001 and on. */
export function countedIds(): Ids {
  let count = 0;
  return {
    next: () => {
      count += 1;
      return `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`;
    },
  };
}
