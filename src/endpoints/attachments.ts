import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { done, id, idParams, instant, line } from './wire.ts';

const kind = z
  .enum(['photo', 'insurance', 'stored_materials', 'lien_waiver', 'other'])
  .meta({ description: 'What the file is about: it decides where it stands in a packet.' });

/** A file of a contract. */
export const attachment = z.object({
  id,
  estimateId: id,
  invoiceId: id.nullable(),
  changeOrderId: id.nullable(),
  placeNumber: z
    .string()
    .nullable()
    .meta({ description: 'The number of the invoice or change order that it is attached to.' }),
  kind,
  name: z.string(),
  mediaType: z.string().meta({ description: 'What the bytes are, whatever the name says.' }),
  sizeBytes: z.number().int(),
  sha256: z.string(),
  shown: z.enum(['pages', 'archive', 'locked', 'broken', 'too_large']).nullable().meta({
    description:
      'How a packet shows it: on its pages, or in the archive only, where it is no file for pages, locked with a password, broken, or a picture of too many dots. Null where nobody has looked yet.',
  }),
  uploadedAt: instant,
  uploadedBy: z.string(),
  inPacket: z.boolean().meta({ description: 'Part of a packet that was made: it can no longer be deleted.' }),
});

const place = { invoiceId: id.optional(), changeOrderId: id.optional() };

export const listAttachments = endpoint({
  method: 'GET',
  path: '/estimates/:id/attachments',
  tag: 'Files',
  summary: 'The files of a contract, or of one bill or change order of it',
  permission: 'estimates.read',
  params: idParams,
  query: z.object(place),
  answer: z.object({
    rows: z.array(attachment),
    mostBytes: z.number().int().meta({ description: 'The largest file that is taken.' }),
  }),
});

export const attachFile = endpoint({
  method: 'POST',
  path: '/estimates/:id/attachments',
  tag: 'Files',
  summary: 'Attach a file, sent as it is: JPEG, PNG, WebP, HEIC, PDF, XLSX, CSV or text, told by its bytes',
  permission: 'estimates.edit',
  status: 201,
  receives: 'application/octet-stream',
  params: idParams,
  query: z.object({ ...place, kind: kind.default('other'), name: line(200).default('') }),
  answer: attachment,
});

export const readAttachment = endpoint({
  method: 'GET',
  path: '/attachments/:id',
  tag: 'Files',
  summary: 'The bytes of a file, as a download',
  permission: 'estimates.read',
  params: idParams,
  produces: '*/*',
});

export const deleteAttachment = endpoint({
  method: 'DELETE',
  path: '/attachments/:id',
  tag: 'Files',
  summary: 'Delete a file; one that is part of a packet stays',
  permission: 'estimates.edit',
  params: idParams,
  answer: done,
});
