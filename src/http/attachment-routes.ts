import type { z } from 'zod';
import type { Acting } from '#actions/acting.ts';
import { attachFile } from '#actions/attach-file.ts';
import { deleteAttachment } from '#actions/delete-attachment.ts';
import { refused } from '#actions/refused.ts';
import type { Services } from '#actions/services.ts';
import {
  type AttachmentRecord,
  listAttachments,
  loadAttachment,
  loadAttachmentBytes,
} from '#db/attachments.ts';
import { loadEstimate } from '#db/estimates.ts';
import * as wire from '#endpoints/attachments.ts';
import { contentDisposition } from './content-disposition.ts';
import { reading } from './reading.ts';
import { type Route, route } from './route.ts';

// Whatever a file holds, it runs nothing and reaches nothing where somebody opens it here.
const SANDBOX = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox";

const shown = ({
  uploadedAt,
  pageBytes: _,
  ...file
}: AttachmentRecord): z.output<typeof wire.attachment> => ({
  ...file,
  uploadedAt: uploadedAt.toISOString(),
});

async function answerFile(services: Services, acting: Acting, id: string): Promise<Response> {
  const { file, bytes } = await reading(services, acting, async (tx) => {
    const found = await loadAttachment(tx, acting.company.id, id);
    if (!found) throw refused('not_found', { what: 'file' });
    return { file: found, bytes: await loadAttachmentBytes(tx, acting.company.id, id) };
  });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': file.mediaType,
      'content-length': String(file.sizeBytes),
      etag: `"${file.sha256}"`,
      'content-disposition': contentDisposition('attachment', file.name),
      'content-security-policy': SANDBOX,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
    },
  });
}

/** Files of contracts, bills and change orders. */
export function attachmentRoutes(services: Services): readonly Route[] {
  return [
    route(wire.listAttachments, ({ acting, params, query }) =>
      reading(services, acting, async (tx) => {
        const { id: companyId } = acting.company;
        if (!(await loadEstimate(tx, companyId, params.id))) throw refused('not_found', { what: 'estimate' });
        const files = await listAttachments(tx, companyId, { estimateId: params.id, ...query });
        return { rows: files.map(shown), mostBytes: services.mostFileBytes };
      }),
    ),
    route(wire.attachFile, async ({ acting, params, query, context }) => {
      const bytes = new Uint8Array(await context.req.arrayBuffer());
      const { kind, name, invoiceId = null, changeOrderId = null } = query;
      const file = { kind, name: name || 'File', bytes, invoiceId, changeOrderId };
      const id = await attachFile(services, acting, params.id, file);
      const kept = await reading(services, acting, (tx) => loadAttachment(tx, acting.company.id, id));
      if (!kept) throw refused('not_found', { what: 'file' });
      return shown(kept);
    }),
    route(wire.readAttachment, ({ acting, params }) => answerFile(services, acting, params.id)),
    route(wire.deleteAttachment, async ({ acting, params }) => {
      await deleteAttachment(services, acting, params.id);
      return { done: true as const };
    }),
  ];
}
