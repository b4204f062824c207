import { packetExcess } from '#core/packets/packet-excess.ts';
import { planWaiver } from '#core/packets/plan-waiver.ts';
import { pointAction } from '#db/action-keys.ts';
import { writeExact } from '#db/exact-json.ts';
import { type AskedWaiver, insertPacket, packetAskedFor } from '#db/packets.ts';
import { sha256 } from '#io/sha256.ts';
import { type Acting, demand } from './acting.ts';
import { chosenFiles } from './chosen-files.ts';
import { lookAtFiles } from './look-at-files.ts';
import { once } from './once.ts';
import { type PacketScene, packetScene } from './packet-scene.ts';
import { refused, settle } from './refused.ts';
import type { Services } from './services.ts';

/** What goes into a packet beside its documents: the letter, and the waivers and files that were chosen. */
export interface AskedPacket {
  readonly cover: string;
  readonly waivers: readonly AskedWaiver[];
  /** The files of the contract that go along, by their ids; without it all of them. */
  readonly files?: readonly string[] | undefined;
}

function checkWaivers({ candidates }: PacketScene, { waivers }: AskedPacket): void {
  for (const { invoiceId: ofBill, kind } of waivers) {
    const bill = candidates.find((one) => one.invoiceId === ofBill);
    if (!bill) throw refused('waiver_of_other_contract', {});
    settle(planWaiver(kind, bill));
  }
}

function checkFiles({ attachments }: PacketScene, { files = [] }: AskedPacket): void {
  const isThere = (id: string) => attachments.some((file) => file.id === id);
  if (!files.every(isThere)) throw refused('file_not_of_bill', {});
}

/**
 * Asks for the packet of an issued bill; it is made behind the requests, and says how far it is. Whoever asks for the same on
 * the same state of the books while it is being made gets that one.
 */
export async function askForPacket(
  services: Services,
  acting: Acting,
  invoiceId: string,
  asked: AskedPacket,
): Promise<string> {
  demand(acting, 'invoices.issue');
  const { company, actor, key, today } = acting;
  await lookAtFiles(services, acting, invoiceId);
  let before: string | null = null;
  const asNew = await once(services, acting, 'ask_for_packet', services.newId(), async (tx, id) => {
    before = null;
    const scene = await packetScene(tx, company.id, invoiceId, services.mostPacketBytes);
    checkWaivers(scene, asked);
    checkFiles(scene, asked);
    const chosen = chosenFiles(scene.attachments, asked.files ?? null);
    const excess = packetExcess(chosen, services.mostPacketBytes);
    if (excess) throw refused('packet_too_large', excess);
    const files = chosen.map((file) => file.id);
    const askedFor = sha256(Buffer.from(writeExact([{ ...asked, files }, today, scene])));
    const isNew = await insertPacket(tx, company.id, {
      ...asked,
      files,
      id,
      invoiceId,
      askedAt: services.now(),
      askedBy: actor.name,
      askedById: actor.id,
      askedFor,
    });
    if (isNew) return;
    before = await packetAskedFor(tx, company.id, { invoiceId, askedFor });
    if (key) await pointAction(tx, company.id, key.key, before);
  });
  const packetId = before ?? asNew;
  services.packetLater(acting, packetId);
  return packetId;
}
