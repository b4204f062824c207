import type { AttachmentKind } from '#core/attachments/attachment-kind.ts';
import type { Option } from '#web/ui/select-field.tsx';

/** What a file can be about, as it is offered and shown. */
export const attachmentKinds: readonly Option<AttachmentKind>[] = [
  { value: 'photo', label: 'Photo' },
  { value: 'insurance', label: 'Insurance' },
  { value: 'stored_materials', label: 'Stored materials' },
  { value: 'lien_waiver', label: 'Lien waiver' },
  { value: 'other', label: 'Other' },
];
