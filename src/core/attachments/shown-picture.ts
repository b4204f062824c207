import type { AttachmentShown } from './attachment-shown.ts';
import type { AttachmentMediaType } from './media-type-of.ts';
import { pictureSize } from './picture-size.ts';

// Drawn, each dot takes four bytes of memory: 256 MB in all. The cameras of phones have up to 50 million.
const MOST_DOTS = 64_000_000;
// A page keeps a WebP dot by dot; the others as they are.
const BYTES_OF_DOT = 3;

/**
 * Whether a page of a packet can show a picture, and how much it adds to the packet (bytes); null where no page shows it.
 * @example shownPicture(bytes, 'image/jpeg') // { shown: 'pages', pageBytes: 2_296_870 }
 */
export function shownPicture(
  bytes: Uint8Array,
  mediaType: AttachmentMediaType,
): { readonly shown: AttachmentShown; readonly pageBytes: number | null } {
  const size = pictureSize(bytes, mediaType);
  if (!size) return { shown: 'broken', pageBytes: null };
  const dots = size.width * size.height;
  if (dots > MOST_DOTS) return { shown: 'too_large', pageBytes: null };
  return { shown: 'pages', pageBytes: mediaType === 'image/webp' ? dots * BYTES_OF_DOT : bytes.length };
}
