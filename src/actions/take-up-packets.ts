import { listCompanyIds } from '#db/check-books/list-company-ids.ts';
import { loadCompanyProfile } from '#db/companies.ts';
import { withCompany } from '#db/company.ts';
import { listPacketsBeingMade } from '#db/packets.ts';
import type { Services } from './services.ts';

/**
 * Takes up the packets that a server left behind when it ended. One that another server is making at this moment is left
 * alone when its turn comes.
 */
export async function takeUpPackets(services: Services): Promise<void> {
  for (const id of await listCompanyIds(services.database)) {
    const { company, packets } = await withCompany(
      services.database,
      id,
      async (tx) => ({
        company: await loadCompanyProfile(tx, id),
        packets: await listPacketsBeingMade(tx, id),
      }),
      { readOnly: true },
    );
    if (!company) continue;
    for (const packet of packets) {
      // Who asked for it was asked then whether they may.
      const actor = { id: packet.askedById, name: packet.askedBy };
      const today = services.today(company.timeZone);
      services.packetLater({ company, actor, role: 'admin', today, key: null }, packet.id);
    }
  }
}
