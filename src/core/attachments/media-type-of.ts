/**
 * The kinds of files that can be kept with a contract.
 * @example const type: AttachmentMediaType = 'application/pdf';
 */
export type AttachmentMediaType =
  | 'image/jpeg'
  | 'image/png'
  | 'image/webp'
  | 'image/heic'
  | 'application/pdf'
  | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  | 'text/csv'
  | 'text/plain';

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte);

const codesOf = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0));

const JPEG = [0xff, 0xd8, 0xff];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const RIFF = codesOf('RIFF');
const WEBP = codesOf('WEBP');
// The photos of iPhones: a box of this kind comes first, and names the forms that the file keeps to.
const FILE_TYPE = codesOf('ftyp');
const PHOTO_FORMS = ['heic', 'heix', 'heim', 'heis', 'mif1', 'msf1', 'hevc'].map(codesOf);
const PDF = codesOf('%PDF-');
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const WORKBOOK = codesOf('xl/workbook.xml');
const MACROS = codesOf('vbaProject.bin');

function includes(bytes: Uint8Array, part: readonly number[]): boolean {
  const [first = 0] = part;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes, part, at)) return true;
  }
  return false;
}

// Line ends and tabs are the only control characters of a text; a byte of 128 or more has to be part of UTF-8.
function isText(bytes: Uint8Array): boolean {
  let following = 0;
  for (const byte of bytes) {
    if (following > 0) {
      if (byte >> 6 !== 0b10) return false;
      following -= 1;
    } else if (byte < 0x20) {
      if (byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) return false;
    } else if (byte >= 0x80) {
      if (byte >= 0xc2 && byte <= 0xdf) following = 1;
      else if (byte >> 4 === 0b1110) following = 2;
      else if (byte >= 0xf0 && byte <= 0xf4) following = 3;
      else return false;
    } else if (byte === 0x7f) return false;
  }
  return following === 0;
}

/**
 * What a file is by its bytes, whatever its name says; null where it is nothing that can be kept. Of texts, the name
 * only tells whether they are a table (.csv). A workbook with macros is not taken.
 * @example mediaTypeOf(bytes, 'IMG_0231.jpg') // 'image/jpeg'
 */
export function mediaTypeOf(bytes: Uint8Array, name: string): AttachmentMediaType | null {
  if (bytes.length === 0) return null;
  if (startsWith(bytes, JPEG)) return 'image/jpeg';
  if (startsWith(bytes, PNG)) return 'image/png';
  if (startsWith(bytes, RIFF) && startsWith(bytes, WEBP, 8)) return 'image/webp';
  if (startsWith(bytes, FILE_TYPE, 4)) {
    return PHOTO_FORMS.some((form) => startsWith(bytes, form, 8)) ? 'image/heic' : null;
  }
  if (startsWith(bytes, PDF)) return 'application/pdf';
  if (startsWith(bytes, ZIP)) {
    return includes(bytes, WORKBOOK) && !includes(bytes, MACROS)
      ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      : null;
  }
  if (!isText(bytes)) return null;
  return name.toLowerCase().endsWith('.csv') ? 'text/csv' : 'text/plain';
}
