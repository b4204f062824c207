import { deleteAttachmentRow, loadAttachment, lockAttachment } from '#db/attachments.ts';
import { withCompany } from '#db/company.ts';
import { type Acting, demand } from './acting.ts';
import { refused } from './refused.ts';
import type { Services } from './services.ts';

/** Deletes a file of a contract; one that is part of a packet stays. */
export async function deleteAttachment({ database }: Services, acting: Acting, id: string): Promise<void> {
  demand(acting, 'estimates.edit');
  const companyId = acting.company.id;
  await withCompany(database, companyId, async (tx) => {
    await lockAttachment(tx, companyId, id);
    const file = await loadAttachment(tx, companyId, id);
    if (!file) throw refused('not_found', { what: 'file' });
    if (file.inPacket) throw refused('file_in_packet', { name: file.name });
    await deleteAttachmentRow(tx, companyId, id);
  });
}
