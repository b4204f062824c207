import { pictureOfPage } from '#actions/picture-of-page.ts';
import { keptPictures, type PagePicture } from './kept-pictures.ts';

// Opened by itself it would be a page; its pictures are inside it.
const ONLY_A_PICTURE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

const PICTURE = 'image/svg+xml';

// A packet is as large as all its photos: whoever turns its pages back and forth reads it once for each page.
const kept = keptPictures(32 * 1024 * 1024);

/** A picture that is shown and does nothing. */
export function answerPicture(svg: Uint8Array, more: Readonly<Record<string, string>> = {}): Response {
  return new Response(new Uint8Array(svg), {
    headers: {
      'content-type': PICTURE,
      'content-security-policy': ONLY_A_PICTURE,
      'x-content-type-options': 'nosniff',
      ...more,
    },
  });
}

// The ETag of a file is its SHA-256: the page of one file is always the same picture.
async function pictureIn(answer: Response, page: number): Promise<PagePicture> {
  const etag = answer.headers.get('etag');
  const found = etag && kept.find(`${etag} ${page}`);
  if (found) {
    await answer.body?.cancel();
    return found;
  }
  const picture = await pictureOfPage(new Uint8Array(await answer.arrayBuffer()), page);
  if (etag) kept.keep(`${etag} ${page}`, picture);
  return picture;
}

/**
 * A phone shows no PDF inside a page: whoever asks for a PDF with `Accept: image/svg+xml` gets one of its pages as a
 * picture, the first or the one that `?page=` names, and in `x-pages` how many there are.
 */
export async function asPagePicture(request: Request, answer: Response): Promise<Response> {
  const isPdf = answer.headers.get('content-type') === 'application/pdf';
  // What somebody attached is a download, and may be broken; only documents of our own are shown.
  const isShown = answer.headers.get('content-disposition')?.startsWith('inline') ?? false;
  if (!isPdf || !isShown || request.headers.get('accept') !== PICTURE) return answer;
  const named = new URL(request.url).searchParams.get('page') ?? '';
  const page = /^[1-9]\d{0,4}$/.test(named) ? Number(named) : 1;
  const { svg, pages } = await pictureIn(answer, page);
  return answerPicture(svg, { 'x-pages': String(pages) });
}
