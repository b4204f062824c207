import { listCompanyIds } from '#db/check-books/list-company-ids.ts';
import { type CompanyProfile, loadCompanyProfile } from '#db/companies.ts';
import { withCompany } from '#db/company.ts';
import { listPacketsBeingMade } from '#db/packets.ts';
import { listReportFilesBeingMade } from '#db/report-files.ts';
import type { Acting } from './acting.ts';
import type { Services } from './services.ts';

/**
 * Takes up the packets and the files of reports that a server left behind when it ended. What another server is making at this
 * moment is left alone when its turn comes.
 */
export async function takeUpMaking(services: Services): Promise<void> {
  for (const id of await listCompanyIds(services.database)) {
    const { company, packets, files } = await withCompany(
      services.database,
      id,
      async (tx) => ({
        company: await loadCompanyProfile(tx, id),
        packets: await listPacketsBeingMade(tx, id),
        files: await listReportFilesBeingMade(tx, id),
      }),
      { readOnly: true },
    );
    if (!company) continue;
    for (const packet of packets) services.packetLater(asAsked(services, company, packet), packet.id);
    for (const file of files) services.reportFileLater(asAsked(services, company, file), file.id);
  }
}

interface Asked {
  readonly askedBy: string;
  readonly askedById: string;
}

// Who asked for it was asked then whether they may.
function asAsked({ today }: Services, company: CompanyProfile, { askedBy, askedById }: Asked): Acting {
  const actor = { id: askedById, name: askedBy };
  return { company, actor, role: 'admin', today: today(company.timeZone), key: null };
}
