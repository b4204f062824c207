import { expect, test } from 'vitest';
import { contentDisposition } from './content-disposition.ts';

const inScript = (name: string) => `; filename*=UTF-8''${encodeURIComponent(name)}`;

test('a file is saved under a name that whoever saves it can read', () => {
  const said = [
    'INV-0001.pdf',
    'Application EST-0018 2.pdf',
    'Statement Société Générale, Łódź & Ærøskøbing 2026-11-22.pdf',
    'Statement Müller Straße 2026-11-22.pdf',
    'Statement شركة الخليج ذ.م.م 2026-11-22.pdf',
    'Statement 上海建筑 2026-11-22.pdf',
    '上海.png',
    'Bill 7/8 "final".xlsx',
  ].map((name) => contentDisposition('inline', name));
  expect(said).toEqual([
    'inline; filename="INV-0001.pdf"',
    'inline; filename="Application-EST-0018-2.pdf"',
    `inline; filename="Statement-Societe-Generale-Lodz-Aeroskobing-2026-11-22.pdf"${inScript('Statement Société Générale, Łódź & Ærøskøbing 2026-11-22.pdf')}`,
    `inline; filename="Statement-Muller-Strasse-2026-11-22.pdf"${inScript('Statement Müller Straße 2026-11-22.pdf')}`,
    `inline; filename="Statement-2026-11-22.pdf"${inScript('Statement شركة الخليج ذ.م.م 2026-11-22.pdf')}`,
    `inline; filename="Statement-2026-11-22.pdf"${inScript('Statement 上海建筑 2026-11-22.pdf')}`,
    `inline; filename=".png"${inScript('上海.png')}`,
    'inline; filename="Bill-7-8-final.xlsx"',
  ]);
});
