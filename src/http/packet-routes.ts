import type { z } from 'zod';
import type { Acting } from '#actions/acting.ts';
import { askForPacket } from '#actions/ask-for-packet.ts';
import { packArchive } from '#actions/pack-archive.ts';
import { packetOffer } from '#actions/packet-offer.ts';
import { readPacketPdf } from '#actions/read-packet-pdf.ts';
import { refused } from '#actions/refused.ts';
import type { Services } from '#actions/services.ts';
import { formatMoney } from '#core/money/format-money.ts';
import type { AttachmentRecord } from '#db/attachments.ts';
import { loadPacket, type PacketRecord } from '#db/packets.ts';
import * as wire from '#endpoints/packets.ts';
import { answerPdf } from './answer-pdf.ts';
import { contentDisposition } from './content-disposition.ts';
import { reading } from './reading.ts';
import { type Route, route } from './route.ts';

function shown(packet: PacketRecord): z.output<typeof wire.packet> {
  const { id, invoiceId, state, files, partsDone, partsTotal, askedAt, askedBy, pages, sizeBytes, sha256 } =
    packet;
  return {
    id,
    invoiceId,
    state,
    files: files && [...files],
    partsDone,
    partsTotal,
    askedAt: askedAt.toISOString(),
    askedBy,
    pages,
    sizeBytes,
    sha256,
  };
}

const choosable = ({
  id,
  kind,
  name,
  mediaType,
  sizeBytes,
  shown: how,
  placeNumber,
  pageBytes,
}: AttachmentRecord): z.output<typeof wire.packetOffer>['files'][number] => ({
  id,
  kind,
  name,
  mediaType,
  sizeBytes,
  shown: how,
  placeNumber,
  pageBytes,
});

async function readPacket(services: Services, acting: Acting, id: string) {
  const packet = await reading(services, acting, (tx) => loadPacket(tx, acting.company.id, id));
  if (!packet) throw refused('not_found', { what: 'packet' });
  return packet;
}

async function answerArchive(services: Services, acting: Acting, id: string): Promise<Response> {
  const { name, stream, sha256 } = await packArchive(services, acting, id);
  return new Response(stream, {
    headers: {
      'content-type': 'application/zip',
      etag: `"${sha256}"`,
      'content-disposition': contentDisposition('attachment', `${name}.zip`),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
    },
  });
}

/** Packets of bills for lenders and owners. */
export function packetRoutes(services: Services): readonly Route[] {
  return [
    route(wire.readPacketOffer, async ({ acting, params }) => {
      const { scene, letter, packets } = await packetOffer(services, acting, params.id);
      const money = (minor: bigint) => formatMoney(minor, acting.company.exponent);
      return {
        checklist: scene.checklist.map(({ amountMinor, names, ...item }) => ({
          ...item,
          names: [...names],
          amount: amountMinor === null ? null : money(amountMinor),
        })),
        waivers: scene.offers.map(({ amountMinor, openMinor, ...offer }) => ({
          ...offer,
          amount: money(amountMinor),
          open: money(openMinor),
        })),
        letter,
        files: scene.attachments.map(choosable),
        mostPageBytes: services.mostPacketBytes,
        packets: packets.map(shown),
      };
    }),
    route(wire.askForPacket, async ({ acting, params, body }) => {
      const id = await askForPacket(services, acting, params.id, body);
      return shown(await readPacket(services, acting, id));
    }),
    route(wire.readPacket, async ({ acting, params }) =>
      shown(await readPacket(services, acting, params.id)),
    ),
    route(wire.readPacketPdf, async ({ acting, params }) => {
      const { stream, sizeBytes, ...file } = await readPacketPdf(services, acting, params.id);
      return answerPdf({ ...file, bytes: stream }, { 'content-length': String(sizeBytes) });
    }),
    route(wire.readPacketArchive, ({ acting, params }) => answerArchive(services, acting, params.id)),
  ];
}
