import { countPages } from './pack.ts';

/** How many pages a PDF has; ours say so in plain text, those that were joined have to be opened for it. */
export const pageCount = async (pdf: Uint8Array): Promise<number> => {
  const plain = Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b(?!s)/g)?.length;
  if (plain) return plain;
  const counted = await countPages(pdf);
  return typeof counted === 'number' ? counted : 1;
};
