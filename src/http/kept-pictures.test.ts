import { expect, test } from 'vitest';
import { keptPictures } from './kept-pictures.ts';

const picture = (bytes: number) => ({ svg: new Uint8Array(bytes), pages: 3 });

test('pictures are kept up to so many bytes, and the one asked for longest ago goes first', () => {
  const pictures = keptPictures(100);
  pictures.keep('first', picture(40));
  pictures.keep('second', picture(40));
  expect(pictures.find('first')).toEqual(picture(40));
  pictures.keep('third', picture(40));
  expect(['first', 'second', 'third'].filter((key) => pictures.find(key))).toEqual(['first', 'third']);
});

test('one that is kept again counts once, and one larger than everything is not kept', () => {
  const pictures = keptPictures(100);
  pictures.keep('first', picture(60));
  pictures.keep('first', picture(60));
  pictures.keep('second', picture(40));
  pictures.keep('third', picture(101));
  expect(['first', 'second', 'third'].filter((key) => pictures.find(key))).toEqual(['first', 'second']);
});
