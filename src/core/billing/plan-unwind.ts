import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';

/**
 * A document of a contract's chain as an unwinding sees it (minor units): what is paid on it, payments that a later
 * credit turned into customer credit included; how much of the customer credit that it made is used; and who got it
 * by e-mail.
 * @example { invoiceId: 'i2', number: 'INV-0002', state: 'issued', dueMinor: 900_000n, paidMinor: 0n, creditUsedMinor: 0n, emailedTo: ['ann@example.com'] }
 */
export interface ChainDocument {
  readonly invoiceId: string;
  readonly number: string;
  readonly state: 'issued' | 'void';
  readonly dueMinor: bigint;
  readonly paidMinor: bigint;
  readonly creditUsedMinor: bigint;
  readonly emailedTo: readonly string[];
}

/**
 * What unwinding back to a bill would do: the documents that are voided, newest first and that bill last; those whose
 * payments, or whose credit that is applied, block it; and those that somebody has by e-mail.
 * @example const { voids, blockers, emailed } = planned.value;
 */
export interface UnwindPlan {
  readonly voids: readonly ChainDocument[];
  readonly blockers: readonly ChainDocument[];
  readonly emailed: readonly ChainDocument[];
}

/**
 * What it takes to void a bill and everything after it. The chain is in order of issue, oldest first. Payments and
 * applied credit only block it, so that the preview can name them.
 * @example planUnwind(chain, 'i2') // voids i3 and i2
 */
export function planUnwind(chain: readonly ChainDocument[], invoiceId: string): Result<UnwindPlan> {
  const start = chain.findIndex((document) => document.invoiceId === invoiceId);
  const target = chain[start];
  if (target === undefined) return refuse('not_found', { what: 'invoice' });
  if (target.state === 'void') return refuse('already_void', { number: target.number });
  const voids = chain
    .slice(start)
    .filter((document) => document.state === 'issued')
    .toReversed();
  return ok({
    voids,
    blockers: voids.filter(({ paidMinor, creditUsedMinor }) => paidMinor !== 0n || creditUsedMinor !== 0n),
    emailed: voids.filter((document) => document.emailedTo.length > 0),
  });
}

/**
 * The documents to void, newest first, once no payment and no applied credit blocks it any more.
 * @example checkUnwind(plan) // refused: unwind_blocked, with the numbers and the sum that is paid
 */
export function checkUnwind({ voids, blockers }: UnwindPlan): Result<readonly ChainDocument[]> {
  const paid = blockers.filter((document) => document.paidMinor !== 0n);
  if (paid.length > 0) {
    const paidMinor = paid.reduce((sum, document) => sum + document.paidMinor, 0n);
    return refuse('unwind_blocked', { numbers: paid.map((document) => document.number), paidMinor });
  }
  const [used] = blockers;
  return used === undefined
    ? ok(voids)
    : refuse('credit_used', { number: used.number, usedMinor: used.creditUsedMinor });
}
