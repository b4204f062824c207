import type { RetainageTerms } from './retainage-terms.ts';
import type { RetainedLine } from './retained-line.ts';

/**
 * A rule with the job that it is applied to: its terms with the steps reached on this bill, the terms
 * with the steps that were passed before it, the lines as they are on this bill, and the contract sum
 * to date (minor units).
 * @example const scene: RuleScene = { terms, passed: termsOf(contract), lines, contractSumMinor: 20_000_000n };
 */
export interface RuleScene {
  readonly terms: RetainageTerms;
  readonly passed: RetainageTerms;
  readonly lines: readonly RetainedLine[];
  readonly contractSumMinor: bigint;
}

/**
 * The two moments whose difference is a bill.
 * @example const moment: Moment = 'before';
 */
export type Moment = 'before' | 'after';

/**
 * A line with its terms, and the steps that it had passed before the bill.
 * @example const { retained, terms, passed } = termedLines(scene)[0];
 */
export interface TermedLine {
  readonly retained: RetainedLine;
  readonly terms: RetainageTerms['lines'][number];
  readonly passed: number;
}

/**
 * The lines of a scene with their terms.
 * @example termedLines(scene)[0]?.terms.retainage // { kind: 'as_rule' }
 */
export const termedLines = ({ terms, passed, lines }: RuleScene): TermedLine[] =>
  lines.map((retained, index) => ({
    retained,
    terms: terms.lines[index] ?? { retainage: { kind: 'as_rule' }, stepReached: 0 },
    passed: passed.lines[index]?.stepReached ?? 0,
  }));

/**
 * The work of a line that is under the rule, before or after the bill (minor units): none on an exempt line.
 * @example underRule(scene, 'after') // [480_000n, 0n]
 */
export function underRule(scene: RuleScene, moment: Moment): bigint[] {
  return termedLines(scene).map(({ retained, terms }) => {
    if (terms.retainage.kind === 'exempt') return 0n;
    return moment === 'before' ? retained.beforeMinor : retained.beforeMinor + retained.partMinor;
  });
}
