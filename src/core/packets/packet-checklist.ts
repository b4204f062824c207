import type { AttachmentKind } from '#core/attachments/attachment-kind.ts';
import type { AttachmentShown } from '#core/attachments/attachment-shown.ts';
import type { AttachmentMediaType } from '#core/attachments/media-type-of.ts';
import { packetExcess } from './packet-excess.ts';

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
 * A file that goes along: what it is about, how it is shown (null where nobody has looked yet), and what its pages add (bytes).
 * @example const file: PacketFileFacts = { kind: 'photo', name: 'North side.jpg', mediaType: 'image/jpeg', shown: 'pages', pageBytes: 2_296_870 };
 */
export interface PacketFileFacts {
  readonly kind: AttachmentKind;
  readonly name: string;
  readonly mediaType: AttachmentMediaType;
  readonly shown: AttachmentShown | null;
  readonly pageBytes: number | null;
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
    | 'unprintable'
    | 'heic'
    | 'locked'
    | 'broken'
    | 'too_large'
    | 'size';
  readonly state: 'ready' | 'missing' | 'note' | 'blocking';
  readonly amountMinor: bigint | null;
  readonly names: readonly string[];
}

type Beside = Pick<ChecklistItem, 'key' | 'state' | 'names'>;

// What is in the archive only, by what can be done about it.
function filesBesidePages(files: readonly PacketFileFacts[]): readonly Beside[] {
  const isPhoto = ({ mediaType }: PacketFileFacts) => mediaType === 'image/heic';
  const beside = (
    key: ChecklistItem['key'],
    state: ChecklistItem['state'],
    is: (file: PacketFileFacts) => boolean,
  ): Beside => ({ key, state, names: files.filter(is).map(({ name }) => name) });
  return [
    beside('locked', 'missing', ({ shown }) => shown === 'locked'),
    beside('broken', 'missing', ({ shown }) => shown === 'broken'),
    beside('too_large', 'missing', ({ shown }) => shown === 'too_large'),
    beside('heic', 'note', isPhoto),
    beside('unprintable', 'note', (file) => file.shown === 'archive' && !isPhoto(file)),
  ].filter(({ names }) => names.length > 0);
}

/**
 * What a packet holds and what it lacks, before it is made. What is missing stops nothing: whoever makes it decides. Only
 * files that are too much for one PDF are blocking.
 * @example packetChecklist(facts).filter((item) => item.state === 'missing').map((item) => item.key) // ['insurance']
 */
export function packetChecklist(facts: PacketFacts): readonly ChecklistItem[] {
  const { before, files, storedMinor, heldMinor, pendingChangeOrders } = facts;
  const excess = packetExcess(files, facts.mostPageBytes);
  const item = (
    key: ChecklistItem['key'],
    state: ChecklistItem['state'],
    more: Partial<Pick<ChecklistItem, 'amountMinor' | 'names'>> = {},
  ): ChecklistItem => ({ key, state, amountMinor: null, names: [], ...more });
  const attached = (key: 'insurance' | 'stored_materials' | 'photos', kind: AttachmentKind, more = {}) =>
    item(key, files.some((file) => file.kind === kind) ? 'ready' : 'missing', more);
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
    ...filesBesidePages(files).map(({ key, state, names }) => item(key, state, { names })),
    ...(excess
      ? [
          item('size', 'blocking', {
            names: [
              String(excess.megabytes),
              String(excess.most),
              excess.heaviest,
              String(excess.heaviestMegabytes),
            ],
          }),
        ]
      : []),
  ];
}
