import type { CompanyProfile } from '#db/companies.ts';
import type { Database } from '#db/open.ts';
import type { Announcements } from '#io/announcements.ts';
import type { Acting } from './acting.ts';

/** What a document needs to know of its company. */
export type PrintingCompany = Pick<CompanyProfile, 'id' | 'exponent' | 'timeZone'>;

/** What the outside world lends to the actions; tests lend their own. */
export interface Services {
  readonly database: Database;
  readonly now: () => Date;
  /** The day that it is now in a time zone, as `YYYY-MM-DD`. */
  readonly today: (timeZone: string) => string;
  /** A new UUIDv7. */
  readonly newId: () => string;
  readonly announcements: Announcements;
  /** The largest file that can be attached to a contract. */
  readonly mostFileBytes: number;
  /** The most that the files of one packet may come to where they are joined to one PDF. */
  readonly mostPacketBytes: number;
  /** Prints and keeps the file of an issued invoice when there is time; whoever asks for it earlier gets it at once. */
  readonly printLater: (company: PrintingCompany, invoiceId: string) => void;
  /** Makes a packet that was asked for when there is time. */
  readonly packetLater: (acting: Acting, packetId: string) => void;
  /** Makes a file of a report that was asked for when there is time. */
  readonly reportFileLater: (acting: Acting, fileId: string) => void;
}
