import type { Problem } from '#endpoints/problem.ts';
import type { CostRow } from './cost-rows.ts';

const PARTS: Readonly<Record<string, string>> = {
  contract: 'contract',
  cost: 'cost to date',
  estimated: 'estimated cost',
};

/** What is wrong with costs that were sent, each sentence with the contract and the amount that it is about. */
export function costsProblem(problem: Problem | null, sent: readonly CostRow[]): Problem | null {
  if (!problem?.fields) return problem;
  const named = Object.entries(problem.fields).map(([path, message]) => {
    const [, place = '', part = ''] = /^rows\.(\d+)\.(\w+)$/.exec(path) ?? [];
    const row = place === '' ? undefined : sent[Number(place)];
    return [
      path,
      row ? `${row.contract || `Line ${Number(place) + 1}`}, ${PARTS[part]}: ${message}` : message,
    ];
  });
  return { ...problem, fields: Object.fromEntries(named) };
}
