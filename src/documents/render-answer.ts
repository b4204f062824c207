import type { Typeset } from './typeset.ts';

/** What the printing thread answers, under the id of the request: the document, or in words why there is none. */
export type RenderAnswer = { readonly id: number } & (
  | { readonly ok: true; readonly typeset: Typeset }
  | { readonly ok: false; readonly problem: string }
);
