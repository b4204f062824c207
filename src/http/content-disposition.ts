import { safeFileName } from '#core/attachments/safe-file-name.ts';

// Letters that Unicode does not take apart into one of ASCII and a mark.
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  '’': "'",
};

/** The name in ASCII for whoever reads no other: without accents, and without what has no letter there. */
function plainName(name: string): string {
  return name
    .replaceAll(/[^\p{ASCII}]/gu, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^\w.-]+/g, '-')
    .replaceAll(/-(?:[.-]*-)+/g, '-')
    .replaceAll(/-+(?=\.\w+$)/g, '');
}

const escaped = (name: string) =>
  encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** What says how a file is opened and under which name it is saved, in every script. Example: `contentDisposition('inline', 'INV-7.pdf')`. */
export function contentDisposition(how: 'inline' | 'attachment', name: string): string {
  const whole = safeFileName(name);
  const inEveryScript = /[^\p{ASCII}]/u.test(whole) ? `; filename*=UTF-8''${escaped(whole)}` : '';
  return `${how}; filename="${plainName(whole)}"${inEveryScript}`;
}
