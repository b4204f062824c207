import { expect, test } from 'vitest';
import { safeFileName } from './safe-file-name.ts';

test.each([
  ['Policy 2026.pdf', 'Policy 2026.pdf'],
  ['北京 ملف.pdf', '北京 ملف.pdf'],
  ['../../etc/passwd', '..-..-etc-passwd'],
  ['C:\\plans\\north.png', 'C-plans-north.png'],
  ['one\r\nX-Other: two.txt', 'one-X-Other- two.txt'],
  ['"quoted" <name>?.pdf', '-quoted- -name-.pdf'],
  // What reads as "Photo exe.jpg" there is a program.
  ['Photo \u202egpj.exe', 'Photo gpj.exe'],
  ['\u2067\u200fgpj\u2069.exe', 'gpj.exe'],
])('%j is saved as %j', (name, saved) => {
  expect(safeFileName(name)).toBe(saved);
});
