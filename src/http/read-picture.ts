import type { Picture } from '#actions/set-logo.ts';
import { BrokenRequest } from './problems.ts';

const MOST_BYTES = 512 * 1024;
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const SVG = /^\uFEFF?\s*(<\?xml[^>]*\?>\s*)?(<!--[\s\S]*?-->\s*)*<svg[\s>]/;

// Anything in an SVG that runs, that pulls in something from outside, or that defines what could.
const ACTIVE =
  /<!doctype|<!entity|<\s*(\w+:)?(script|foreignobject|iframe|embed|object|handler|set|animate)\b|[\s/"']on\w+\s*=|javascript:|@import|(href|src)\s*=\s*["']?\s*(?!["']?\s*(#|data:image\/(png|jpeg)))|url\(\s*["']?\s*(?!["']?\s*#)/i;

function starts(bytes: Buffer, signature: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature);
}

function complaint(mediaType: Picture['mediaType'], bytes: Buffer): string | null {
  if (bytes.length > MOST_BYTES) return 'The picture is larger than 512 KB.';
  if (mediaType === 'image/png') return starts(bytes, PNG) ? null : 'This is not a PNG picture.';
  if (mediaType === 'image/jpeg') return starts(bytes, JPEG) ? null : 'This is not a JPEG picture.';
  const text = bytes.toString('utf8');
  if (!SVG.test(text)) return 'This is not an SVG picture.';
  return ACTIVE.test(text) ? 'This SVG holds scripts or links to something outside it.' : null;
}

/** An uploaded picture, after a look at what the bytes really are. */
export function readPicture(sent: { mediaType: Picture['mediaType']; base64: string }): Picture {
  const bytes = Buffer.from(sent.base64, 'base64');
  const wrong = complaint(sent.mediaType, bytes);
  if (wrong) throw new BrokenRequest({ base64: wrong });
  return { mediaType: sent.mediaType, bytes };
}
