import { pageCount } from '#documents/page-count.ts';
import { renderPage } from '#documents/render-document.ts';

/** One page of a printed document as a picture, and how many there are; past the last it is the last. */
export async function pictureOfPage(
  pdf: Uint8Array,
  page: number,
): Promise<{ readonly svg: Uint8Array; readonly pages: number }> {
  const pages = await pageCount(pdf);
  return { svg: await renderPage(pdf, Math.min(page, pages)), pages };
}
