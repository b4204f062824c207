import { type Acting, demand } from '#actions/acting.ts';
import { refused } from '#actions/refused.ts';
import type { Services } from '#actions/services.ts';
import { withCompany } from '#db/company.ts';
import { deleteReportFile } from '#db/report-files.ts';

/** Removes a file of a report; one that is still being made is given up. */
export async function giveUpReportFile(
  { database }: Services,
  acting: Acting,
  fileId: string,
): Promise<void> {
  demand(acting, 'books.read');
  const { company, actor } = acting;
  const owner = { companyId: company.id, actorId: actor.id };
  const wasThere = await withCompany(database, company.id, (tx) => deleteReportFile(tx, owner, fileId));
  if (!wasThere) throw refused('not_found', { what: 'report file' });
}
