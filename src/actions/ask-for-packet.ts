import { planWaiver } from '#core/packets/plan-waiver.ts';
import { type AskedWaiver, insertPacket } from '#db/packets.ts';
import { type Acting, demand } from './acting.ts';
import { once } from './once.ts';
import { packetScene } from './packet-scene.ts';
import { refused, settle } from './refused.ts';
import type { Services } from './services.ts';

/** What goes into a packet beside its documents: the letter, and the waivers that were chosen. */
export interface AskedPacket {
  readonly cover: string;
  readonly waivers: readonly AskedWaiver[];
}

/** Asks for the packet of an issued bill; it is made behind the requests, and says how far it is. */
export async function askForPacket(
  services: Services,
  acting: Acting,
  invoiceId: string,
  { cover, waivers }: AskedPacket,
): Promise<string> {
  demand(acting, 'invoices.issue');
  const { company, actor } = acting;
  const packetId = await once(services, acting, 'ask_for_packet', services.newId(), async (tx, id) => {
    const { candidates } = await packetScene(tx, company.id, invoiceId);
    for (const { invoiceId: ofBill, kind } of waivers) {
      const bill = candidates.find((one) => one.invoiceId === ofBill);
      if (!bill) throw refused('waiver_of_other_contract', {});
      settle(planWaiver(kind, bill));
    }
    await insertPacket(tx, company.id, {
      id,
      invoiceId,
      cover,
      waivers,
      askedAt: services.now(),
      askedBy: actor.name,
      askedById: actor.id,
    });
  });
  services.packetLater(acting, packetId);
  return packetId;
}
