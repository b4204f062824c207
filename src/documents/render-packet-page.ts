import type { PacketPageDocument } from './packet-page-document.ts';
import { renderDocument } from './render-document.ts';

/** Prints one of the pages that are made for a packet to PDF. */
export const renderPacketPage = (document: PacketPageDocument): Promise<Uint8Array> =>
  renderDocument({ template: 'packet-page', document });
