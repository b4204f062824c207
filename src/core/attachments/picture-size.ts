import type { AttachmentMediaType } from './media-type-of.ts';

/**
 * How many dots a picture has across and down.
 * @example const size: PictureSize = { width: 4032, height: 3024 };
 */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const wordAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

const JPEG_SCAN = 0xda;
const JPEG_END = 0xd9;
// The frame of a JPEG says its size; three codes between those of frames mean something else.
const isFrame = (code: number) => code >= 0xc0 && code <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(code);

function endsAfter(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    if (bytes[at + 1] === JPEG_END) return true;
  }
  return false;
}

function jpegSize(bytes: Uint8Array): PictureSize | null {
  const view = viewOf(bytes);
  let size: PictureSize | null = null;
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const code = bytes[at + 1] ?? 0;
    if (code === 0xff) {
      at += 1;
      continue;
    }
    // A photo that stopped on its way has no end behind its scan.
    if (code === JPEG_SCAN) return endsAfter(bytes, at) ? size : null;
    if (isFrame(code) && at + 9 <= bytes.length) {
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function pngSize(bytes: Uint8Array): PictureSize | null {
  const view = viewOf(bytes);
  if (bytes.length < 24 || wordAt(bytes, 12) !== 'IHDR') return null;
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    if (wordAt(bytes, at + 4) === 'IEND') return { width: view.getUint32(16), height: view.getUint32(20) };
  }
  return null;
}

function webpSize(bytes: Uint8Array): PictureSize | null {
  const view = viewOf(bytes);
  if (bytes.length < 30 || view.getUint32(4, true) + 8 > bytes.length) return null;
  switch (wordAt(bytes, 12)) {
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return {
        width: (view.getUint32(24, true) & 0xffffff) + 1,
        height: (view.getUint32(26, true) >>> 8) + 1,
      };
    default:
      return null;
  }
}

/**
 * How many dots a JPEG, PNG or WebP has, read from its head without drawing it; null where it is broken off or no such
 * picture.
 * @example pictureSize(bytes, 'image/jpeg') // { width: 4032, height: 3024 }
 */
export function pictureSize(bytes: Uint8Array, mediaType: AttachmentMediaType): PictureSize | null {
  const size =
    mediaType === 'image/jpeg'
      ? jpegSize(bytes)
      : mediaType === 'image/png'
        ? pngSize(bytes)
        : mediaType === 'image/webp'
          ? webpSize(bytes)
          : null;
  return size && size.width > 0 && size.height > 0 ? size : null;
}
