import { type PacketFileFacts, type PacketFileItem, packetFileItems } from './packet-file-items.ts';

/**
 * What a packet is looked through for (minor units): the bill with what stands behind it, and the files that go along.
 * What its files add to one PDF is in bytes, as is the most that it may be.
 * @example const facts: PacketFacts = { ...facts, storedMinor: 750_000n, files: [photo] };
 */
export interface PacketFacts {
  readonly isApplication: boolean;
  readonly isCertified: boolean;
  readonly storedMinor: bigint;
  readonly heldMinor: bigint;
  readonly pendingChangeOrders: number;
  /** The bill before this one, where there is one: what of it is not recorded as paid. */
  readonly before: { readonly number: string; readonly openMinor: bigint } | null;
  readonly files: readonly PacketFileFacts[];
  readonly mostPageBytes: number;
}

/**
 * One line of the checklist: there, missing, or worth knowing.
 * @example const item: ChecklistItem = { key: 'insurance', state: 'missing', amountMinor: null, names: [] };
 */
export interface ChecklistItem {
  readonly key:
    | 'application'
    | 'certificate'
    | 'change_orders'
    | 'billing_report'
    | 'payment_before'
    | 'retainage'
    | PacketFileItem['key'];
  readonly state: PacketFileItem['state'];
  readonly amountMinor: bigint | null;
  readonly names: readonly string[];
}

/**
 * What a packet holds and what it lacks, before it is made: first what comes from the books, then its files. What is missing
 * stops nothing: whoever makes it decides. Only files that are too much for one PDF are blocking.
 * @example packetChecklist(facts).filter((item) => item.state === 'missing').map((item) => item.key) // ['insurance']
 */
export function packetChecklist(facts: PacketFacts): readonly ChecklistItem[] {
  const { before, files, storedMinor, heldMinor, pendingChangeOrders, mostPageBytes } = facts;
  const item = (
    key: ChecklistItem['key'],
    state: ChecklistItem['state'],
    more: Partial<Pick<ChecklistItem, 'amountMinor' | 'names'>> = {},
  ): ChecklistItem => ({ key, state, amountMinor: null, names: [], ...more });
  return [
    item('application', 'ready'),
    ...(facts.isApplication ? [item('certificate', facts.isCertified ? 'ready' : 'note')] : []),
    item('change_orders', pendingChangeOrders > 0 ? 'note' : 'ready', {
      names: pendingChangeOrders > 0 ? [String(pendingChangeOrders)] : [],
    }),
    item('billing_report', 'ready'),
    ...(before && before.openMinor > 0n
      ? [item('payment_before', 'note', { amountMinor: before.openMinor, names: [before.number] })]
      : []),
    ...(heldMinor > 0n ? [item('retainage', 'note', { amountMinor: heldMinor })] : []),
    ...packetFileItems(files, { hasStored: storedMinor > 0n, mostPageBytes }).map(({ key, state, names }) =>
      item(key, state, { names, amountMinor: key === 'stored_materials' ? storedMinor : null }),
    ),
  ];
}
