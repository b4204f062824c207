import type { BillBasis } from '#core/billing/bill-request.ts';
import { apply, type TypedCells } from '#tests/support/application-job.ts';
import { itemsOf } from './worked-terms.ts';
import { plainAmount } from './written-figures.ts';

const WORDS: Readonly<Record<string, 'install' | 'stored' | 'note'>> = {
  install: 'install',
  stored: 'stored',
  note: 'note',
};

// `15% install 4,500.00`, `stored 12,000.00`, `(500.00) note recounted`
function readCells(written: string): TypedCells {
  const words = written.split(' ');
  const named = words.flatMap((word, index) => {
    const field = WORDS[word];
    return field === undefined ? [] : [[field, plainAmount(words[index + 1] ?? '')] as const];
  });
  const first = words[0] ?? '';
  return {
    ...(WORDS[first] === undefined ? { work: plainAmount(first) } : {}),
    ...Object.fromEntries(named),
  };
}

/** An application as the pages type it: `A 20%, B 15% install 4,500.00, C stored 12,000.00`, or `nothing`. */
export function readApplication(list: string): BillBasis {
  const items = list === 'nothing' ? [] : itemsOf(list);
  const lines = items.map((item) => [item.slice(0, 1), readCells(item.slice(2))] as const);
  return apply(Object.fromEntries(lines));
}
