/** A part of a packet as a PDF, under the title that its bookmark has. */
export type PacketPdf = { readonly title: string; readonly bytes: Uint8Array };

/** Why a PDF cannot be joined to others. */
export type PdfFault = 'locked' | 'broken';

/** What the packing thread is asked: to count the pages of a PDF, or to join PDFs to one. */
export type PacketTask =
  | { readonly task: 'count'; readonly pdf: Uint8Array }
  | {
      readonly task: 'join';
      readonly title: string;
      readonly author: string;
      readonly language: string;
      /** Milliseconds since 1970; the same packet has the same bytes. */
      readonly madeAt: number;
      /** In their order; each is taken out when it is joined, so that a packet of many photos is in memory once. */
      readonly pdfs: PacketPdf[];
      /** A small page for each page of the whole, with its number, laid over the lower edge. */
      readonly numbers: Uint8Array;
    };

/** A packet as one PDF. */
export type JoinedPdf = { readonly bytes: Uint8Array; readonly pages: number };
