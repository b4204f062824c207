/** A part of a packet as a PDF, under the title that its bookmark has. */
export type PacketPdf = { readonly title: string; readonly bytes: Uint8Array };

/** What the packing thread is asked: to count the pages of PDFs, to join them to one, or to put files into an archive. */
export type PacketTask =
  | { readonly task: 'count'; readonly pdfs: readonly Uint8Array[] }
  | {
      readonly task: 'join';
      readonly title: string;
      readonly author: string;
      readonly language: string;
      /** Milliseconds since 1970; the same packet has the same bytes. */
      readonly madeAt: number;
      readonly pdfs: readonly PacketPdf[];
      /** A small page for each page of the whole, with its number, laid over the lower edge. */
      readonly numbers: Uint8Array;
    }
  | {
      readonly task: 'archive';
      readonly madeAt: number;
      readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
    };

/** What it answers: for each PDF its pages (null where it cannot be joined), or the bytes of what it made. */
export type PacketAnswer =
  | { readonly pages: readonly (number | null)[] }
  | { readonly bytes: Uint8Array; readonly pages: number };
