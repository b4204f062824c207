import type { AttachmentKind } from '#core/attachments/attachment-kind.ts';
import type { AttachmentShown } from '#core/attachments/attachment-shown.ts';
import { packetExcess } from './packet-excess.ts';

/**
 * A file that goes along: what it is about, how it is shown (null where nobody has looked yet), and what its pages add (bytes).
 * @example const file: PacketFileFacts = { kind: 'photo', name: 'North side.jpg', mediaType: 'image/jpeg', shown: 'pages', pageBytes: 2_296_870 };
 */
export interface PacketFileFacts {
  readonly kind: AttachmentKind;
  readonly name: string;
  readonly mediaType: string;
  readonly shown: AttachmentShown | null;
  readonly pageBytes: number | null;
}

/**
 * One line of the checklist about the files that go along: there, missing, worth knowing, or too much.
 * @example const item: PacketFileItem = { key: 'insurance', state: 'missing', names: [] };
 */
export interface PacketFileItem {
  readonly key:
    | 'insurance'
    | 'stored_materials'
    | 'photos'
    | 'unprintable'
    | 'heic'
    | 'locked'
    | 'broken'
    | 'too_large'
    | 'size';
  readonly state: 'ready' | 'missing' | 'note' | 'blocking';
  readonly names: readonly string[];
}

// What is in the archive only, by what can be done about it.
function filesBesidePages(files: readonly PacketFileFacts[]): readonly PacketFileItem[] {
  const isPhoto = ({ mediaType }: PacketFileFacts) => mediaType === 'image/heic';
  const beside = (
    key: PacketFileItem['key'],
    state: PacketFileItem['state'],
    is: (file: PacketFileFacts) => boolean,
  ): PacketFileItem => ({ key, state, names: files.filter(is).map(({ name }) => name) });
  return [
    beside('locked', 'missing', ({ shown }) => shown === 'locked'),
    beside('broken', 'missing', ({ shown }) => shown === 'broken'),
    beside('too_large', 'missing', ({ shown }) => shown === 'too_large'),
    beside('heic', 'note', isPhoto),
    beside('unprintable', 'note', (file) => file.shown === 'archive' && !isPhoto(file)),
  ].filter(({ names }) => names.length > 0);
}

function tooMuch(files: readonly PacketFileFacts[], mostPageBytes: number): readonly PacketFileItem[] {
  const excess = packetExcess(files, mostPageBytes);
  if (!excess) return [];
  const { megabytes, most, heaviest, heaviestMegabytes } = excess;
  const names = [String(megabytes), String(most), heaviest, String(heaviestMegabytes)];
  return [{ key: 'size', state: 'blocking', names }];
}

/**
 * What the files that were chosen for a packet are and lack; the same on the screen, where they are chosen, and on the server.
 * The most that they may add to one PDF is in bytes.
 * @example packetFileItems([photo], { hasStored: false, mostPageBytes: 104_857_600 })[0]?.state // 'missing', since no insurance goes along
 */
export function packetFileItems(
  files: readonly PacketFileFacts[],
  { hasStored, mostPageBytes }: { readonly hasStored: boolean; readonly mostPageBytes: number },
): readonly PacketFileItem[] {
  const goesAlong = (key: PacketFileItem['key'], kind: AttachmentKind): PacketFileItem => ({
    key,
    state: files.some((file) => file.kind === kind) ? 'ready' : 'missing',
    names: [],
  });
  return [
    goesAlong('insurance', 'insurance'),
    ...(hasStored ? [goesAlong('stored_materials', 'stored_materials')] : []),
    goesAlong('photos', 'photo'),
    ...filesBesidePages(files),
    ...tooMuch(files, mostPageBytes),
  ];
}
