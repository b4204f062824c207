import type { AttachmentMediaType } from '#core/attachments/media-type-of.ts';
import { shownPicture } from '#core/attachments/shown-picture.ts';
import type { AttachmentRecord } from '#db/attachments.ts';
import { countPages } from '#documents/pack.ts';

// Whoever sends a file waits for this; one that takes longer would take the packet that it is part of as long.
const LONGEST_MS = 60_000;

type Look = Pick<AttachmentRecord, 'shown' | 'pageBytes'>;

async function shownPdf(bytes: Uint8Array): Promise<Look> {
  const pages = await countPages(bytes, { longestMs: LONGEST_MS }).catch(() => 'broken' as const);
  return typeof pages === 'number'
    ? { shown: 'pages', pageBytes: bytes.length }
    : { shown: pages, pageBytes: null };
}

/** Looks at a file for how a packet shows it: a PDF is opened, a picture read up to its end. */
export async function howShown(bytes: Uint8Array, mediaType: AttachmentMediaType): Promise<Look> {
  switch (mediaType) {
    case 'application/pdf':
      return shownPdf(bytes);
    case 'image/jpeg':
    case 'image/png':
    case 'image/webp':
      return shownPicture(bytes, mediaType);
    default:
      return { shown: 'archive', pageBytes: null };
  }
}
