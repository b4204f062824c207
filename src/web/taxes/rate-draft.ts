import type { createTaxRate, listTaxRates } from '#endpoints/company.ts';
import type { AnswerOf, BodyInputOf } from '#endpoints/endpoint.ts';
import type { TypedChange } from './rate-change-fields.tsx';

/** A tax rate as it is typed: one rate, or a group of several. */
export interface RateDraft {
  readonly kind: 'single' | 'group';
  readonly name: string;
  readonly rate: string;
  readonly compound: boolean;
  readonly changes: readonly TypedChange[];
  readonly groupOf: readonly string[];
  readonly isDefault: boolean;
  readonly archived: boolean;
}

/** A new rate is the one of new lines where it is the first. */
export function rateDraftOf(
  kept: AnswerOf<typeof listTaxRates>['rows'][number] | null,
  isFirst: boolean,
): RateDraft {
  if (kept === null) {
    return {
      ...{ kind: 'single', name: 'Sales tax', rate: '', compound: false, changes: [], groupOf: [] },
      ...{ isDefault: isFirst, archived: false },
    };
  }
  const { name, rate, compound, groupOf, isDefault, archived } = kept;
  const changes = kept.changes.map((change) => ({ ...change, key: change.from }));
  const kind = groupOf.length > 0 ? 'group' : 'single';
  return { kind, name, rate, compound, changes, groupOf, isDefault, archived };
}

/** What is saved: a group has no rate of its own, and a single rate stands for itself alone. */
export function rateBodyOf(draft: RateDraft): BodyInputOf<typeof createTaxRate> {
  const { kind, name, rate, compound, changes, groupOf, isDefault } = draft;
  if (kind === 'group') return { name, rate: '0', groupOf: [...groupOf], isDefault };
  return { name, rate, compound, isDefault, changes: changes.map(({ key: _, ...change }) => change) };
}
