import type { AttachmentKind } from '#core/attachments/attachment-kind.ts';
import { mediaTypeOf } from '#core/attachments/media-type-of.ts';
import { insertAttachment } from '#db/attachments.ts';
import { loadChangeOrder } from '#db/change-orders.ts';
import { loadInvoice } from '#db/invoices.ts';
import type { Tx } from '#db/open.ts';
import { sha256 } from '#io/sha256.ts';
import { type Acting, type ActionKey, demand } from './acting.ts';
import { howShown } from './how-shown.ts';
import { lockedEstimate } from './locked-estimate.ts';
import { once } from './once.ts';
import { refused } from './refused.ts';
import type { Services } from './services.ts';

/** A file as it was sent, and what it is said to be about. */
export interface SentFile {
  readonly kind: AttachmentKind;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly invoiceId: string | null;
  readonly changeOrderId: string | null;
}

async function checkPlace(tx: Tx, companyId: string, estimateId: string, file: SentFile): Promise<void> {
  const { invoiceId, changeOrderId } = file;
  const bill = invoiceId === null ? null : await loadInvoice(tx, companyId, invoiceId);
  if (invoiceId !== null && !bill) throw refused('not_found', { what: 'invoice' });
  const order = changeOrderId === null ? null : await loadChangeOrder(tx, companyId, changeOrderId);
  if (changeOrderId !== null && !order) throw refused('not_found', { what: 'change order' });
  const elsewhere = [bill?.estimate_id, order?.estimateId].some(
    (id) => id !== undefined && id !== estimateId,
  );
  if (elsewhere || (bill && order)) throw refused('file_place_elsewhere', {});
}

// The same file for another place, or as something else, is another request: neither stands in what was sent as its body.
function saidOf({ requestSha256 }: ActionKey, file: SentFile, hash: string): string {
  const { kind, name, invoiceId, changeOrderId } = file;
  return JSON.stringify([requestSha256, hash, kind, name, invoiceId, changeOrderId]);
}

/** Keeps a file with a contract, one of its bills or one of its change orders, after a look at what it really is. */
export async function attachFile(
  services: Services,
  acting: Acting,
  estimateId: string,
  file: SentFile,
): Promise<string> {
  demand(acting, 'estimates.edit');
  const { company, actor } = acting;
  const hash = sha256(file.bytes);
  const key = acting.key && { ...acting.key, requestSha256: sha256(saidOf(acting.key, file, hash)) };
  const mediaType = mediaTypeOf(file.bytes, file.name);
  // A PDF takes a moment to open, in which nobody waits for the contract.
  const look = mediaType === null ? null : await howShown(file.bytes, mediaType);
  return once(services, { ...acting, key }, 'attach_file', services.newId(), async (tx, id) => {
    await lockedEstimate(tx, acting, estimateId);
    await checkPlace(tx, company.id, estimateId, file);
    if (file.bytes.length === 0) throw refused('file_empty', { name: file.name });
    if (mediaType === null || look === null) throw refused('file_kind_unknown', { name: file.name });
    await insertAttachment(tx, company.id, {
      ...file,
      ...look,
      id,
      estimateId,
      mediaType,
      sha256: hash,
      uploadedAt: services.now(),
      uploadedBy: actor.name,
      uploadedById: actor.id,
    });
  });
}
