import type { AttachmentRecord } from '#db/attachments.ts';

/** The files that were chosen for a packet, in its order; all of them where nobody chose. */
export const chosenFiles = (
  attachments: readonly AttachmentRecord[],
  files: readonly string[] | null,
): readonly AttachmentRecord[] =>
  files === null ? attachments : attachments.filter(({ id }) => files.includes(id));
