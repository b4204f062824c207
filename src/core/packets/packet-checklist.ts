import type { AttachmentKind } from '#core/attachments/attachment-kind.ts';

/**
 * What a packet is looked through for (minor units): the bill with what stands behind it, and the files that go along.
 * `unprintable` are files that no page can show, and that only the archive holds.
 * @example const facts: PacketFacts = { ...facts, storedMinor: 750_000n, kinds: ['photo'] };
 */
export interface PacketFacts {
  readonly isApplication: boolean;
  readonly isCertified: boolean;
  readonly storedMinor: bigint;
  readonly heldMinor: bigint;
  readonly pendingChangeOrders: number;
  /** The bill before this one, where there is one: what of it is not recorded as paid. */
  readonly before: { readonly number: string; readonly openMinor: bigint } | null;
  readonly kinds: readonly AttachmentKind[];
  readonly unprintable: readonly string[];
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
    | 'insurance'
    | 'stored_materials'
    | 'photos'
    | 'payment_before'
    | 'retainage'
    | 'unprintable';
  readonly state: 'ready' | 'missing' | 'note';
  readonly amountMinor: bigint | null;
  readonly names: readonly string[];
}

/**
 * What a packet holds and what it lacks, before it is made. What is missing stops nothing: whoever makes it decides.
 * @example packetChecklist(facts).filter((item) => item.state === 'missing').map((item) => item.key) // ['insurance']
 */
export function packetChecklist(facts: PacketFacts): readonly ChecklistItem[] {
  const { before, kinds, storedMinor, heldMinor, unprintable, pendingChangeOrders } = facts;
  const item = (
    key: ChecklistItem['key'],
    state: ChecklistItem['state'],
    more: Partial<Pick<ChecklistItem, 'amountMinor' | 'names'>> = {},
  ): ChecklistItem => ({ key, state, amountMinor: null, names: [], ...more });
  const attached = (key: 'insurance' | 'stored_materials' | 'photos', kind: AttachmentKind, more = {}) =>
    item(key, kinds.includes(kind) ? 'ready' : 'missing', more);
  return [
    item('application', 'ready'),
    ...(facts.isApplication ? [item('certificate', facts.isCertified ? 'ready' : 'note')] : []),
    item('change_orders', pendingChangeOrders > 0 ? 'note' : 'ready', {
      names: pendingChangeOrders > 0 ? [String(pendingChangeOrders)] : [],
    }),
    item('billing_report', 'ready'),
    attached('insurance', 'insurance'),
    ...(storedMinor > 0n
      ? [attached('stored_materials', 'stored_materials', { amountMinor: storedMinor })]
      : []),
    attached('photos', 'photo'),
    ...(before && before.openMinor > 0n
      ? [item('payment_before', 'note', { amountMinor: before.openMinor, names: [before.number] })]
      : []),
    ...(heldMinor > 0n ? [item('retainage', 'note', { amountMinor: heldMinor })] : []),
    ...(unprintable.length > 0 ? [item('unprintable', 'note', { names: unprintable })] : []),
  ];
}
