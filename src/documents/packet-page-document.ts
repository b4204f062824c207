import type { AttachmentKind } from '#core/attachments/attachment-kind.ts';
import type { WaiverKind } from '#core/packets/plan-waiver.ts';
import type { Amount } from './amount.ts';
import type { BillingReportChangeOrder } from './billing-report-document.ts';
import type { Letterhead } from './letterhead.ts';

/** What every page of a packet says of its bill. Dates are 'YYYY-MM-DD'. */
export type PacketBill = Letterhead & {
  readonly invoiceNumber: string;
  readonly applicationNumber: string | null;
  readonly date: string;
  /** The last day of its work: the end of its period, or its own day. */
  readonly through: string;
  readonly estimateNumber: string;
  readonly estimateTitle: string;
  readonly due: Amount;
};

/** A part of a packet in its contents; null where it stands in the archive only. */
export type PacketContentsLine = { readonly title: string; readonly firstPage: number | null };

/** One of the pages that are made for a packet itself. */
export type PacketPageDocument = PacketBill &
  (
    | {
        readonly page: 'cover';
        readonly letter: string;
        readonly contents: readonly PacketContentsLine[];
      }
    | {
        readonly page: 'change-order-log';
        readonly changeOrders: readonly BillingReportChangeOrder[];
        readonly approvedNet: Amount;
      }
    | {
        readonly page: 'waiver';
        readonly kind: WaiverKind;
        readonly amount: Amount;
        readonly retainageHeld: Amount;
        readonly pending: readonly {
          readonly number: string;
          readonly title: string;
          readonly net: Amount;
        }[];
      }
    // The number of each page in the whole, one small page each, laid over the pages of the packet.
    | { readonly page: 'numbers'; readonly pages: number }
    | {
        readonly page: 'picture';
        readonly kind: AttachmentKind;
        readonly name: string;
        readonly addedOn: string;
        readonly addedBy: string;
        readonly bytes: Uint8Array;
      }
  );
