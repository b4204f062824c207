import type { BankAccount } from '#core/bank/bank-account.ts';
import type { CompanyWords } from './words-of.ts';

/** A picture as the company uploaded it. */
export type Logo = {
  readonly bytes: Uint8Array;
  readonly type: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/svg+xml';
};

/** Who the document is from, who it is for, and how it is set: the part that every document shares. */
export type Letterhead = {
  readonly company: {
    readonly name: string;
    readonly addressLines: readonly string[];
    readonly email: string | null;
    readonly phone: string | null;
    /** ISO 3166: 'DE'; null where it was not told. */
    readonly country: string | null;
    readonly taxNumber: string | null;
    readonly logo: Logo | null;
    /** '#rrggbb', or null for the product's own. */
    readonly accentColour: string | null;
  };
  readonly customer: {
    readonly name: string;
    readonly addressLines: readonly string[];
    /** Where the work is done; no lines where it was not told. */
    readonly siteLines: readonly string[];
    readonly contact: string | null;
    readonly country: string | null;
    readonly taxNumber: string | null;
  };
  /** How to pay, in the company's words. */
  readonly paymentInstructions: string | null;
  /** Where to pay to; null where it was not told. */
  readonly bankAccount: BankAccount | null;
  /** The last line of every page. */
  readonly footer: string | null;
  readonly paper: 'letter' | 'a4';
  /** BCP 47, decides how figures and dates are written: 'en-US'. */
  readonly locale: string;
  /** ISO 4217: 'USD'. */
  readonly currency: string;
  readonly words: CompanyWords;
};
