import { readFileSync } from 'node:fs';
import { decodeWoff } from './decode-woff.ts';

/** Of packages: whole faces, since a face that is cut into parts does not add up to one again. */
const packaged = [
  '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  '@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf',
  '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  '@expo-google-fonts/noto-sans-arabic/500Medium/NotoSansArabic_500Medium.ttf',
  '@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf',
];

/** Beside the code: names of customers come in these scripts, and their packages are thirty times as large. */
const own = [
  'noto-sans-hebrew-400-normal.ttf',
  'noto-sans-hebrew-600-normal.ttf',
  'noto-sans-thai-400-normal.ttf',
  'noto-sans-thai-600-normal.ttf',
  'noto-sans-devanagari-400-normal.ttf',
  'noto-sans-devanagari-600-normal.ttf',
  'noto-sans-sc-chinese-simplified-400-normal.woff',
  'noto-sans-sc-chinese-simplified-700-normal.woff',
  'noto-sans-kr-korean-400-normal.woff',
  'noto-sans-kr-korean-700-normal.woff',
];

const readOwn = (name: string): Buffer => {
  const file = readFileSync(new URL(`./fonts/${name}`, import.meta.url));
  return name.endsWith('.woff') ? decodeWoff(file) : file;
};

/** Reads the faces that documents are set in; the machine's own fonts are never used. */
export const readFonts = (): Buffer[] => [
  ...packaged.map((face) => readFileSync(new URL(import.meta.resolve(face)))),
  ...own.map(readOwn),
];
