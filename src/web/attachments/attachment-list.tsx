import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { listAttachments } from '#endpoints/attachments.ts';
import { deleteAttachment, readAttachment } from '#endpoints/attachments.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import { companyUrl } from '#web/lib/api-url.ts';
import { instantText } from '#web/lib/instant-text.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx';
import type { Column } from '#web/ui/data-table.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { IconButton } from '#web/ui/icon-button.tsx';
import { textLink } from '#web/ui/text-link.ts';
import { attachmentKinds } from './attachment-kinds.ts';
import { sizeText } from './size-text.ts';

type Attachment = AnswerOf<typeof listAttachments>['rows'][number];

/** Why a packet has a file in its ZIP only. */
const besidePages = {
  archive: 'In the ZIP of a packet only',
  locked: 'Locked, in the ZIP only',
  broken: 'Cannot be opened, in the ZIP only',
  too_large: 'Too many dots, in the ZIP only',
} as const;

interface AttachmentListProps {
  readonly files: readonly Attachment[];
  /** Whether it is said which bill or change order a file is attached to. */
  readonly showsPlace: boolean;
}

/** The files of a place: each opens as a download, and is deleted after a question. */
export function AttachmentList({ files, showsPlace }: AttachmentListProps) {
  const [asked, setAsked] = useState<Attachment | null>(null);
  const remove = useAction(deleteAttachment, () => {
    toast('File deleted');
    setAsked(null);
  });
  return (
    <>
      <DataTable
        caption="Files"
        columns={columnsFor(showsPlace, setAsked)}
        rows={files}
        rowKey={({ id }) => id}
      />
      {asked && (
        <ConfirmDialog
          title={`Delete ${asked.name}?`}
          confirmLabel="Delete the file"
          busy={remove.busy}
          problem={remove.problem}
          onConfirm={() => remove.run({ params: { id: asked.id } })}
          onClose={() => setAsked(null)}
        >
          It is gone for everybody in the company.
        </ConfirmDialog>
      )}
    </>
  );
}

function columnsFor(
  showsPlace: boolean,
  onDelete: (file: Attachment) => void,
): readonly Column<Attachment>[] {
  return [
    {
      key: 'name',
      header: 'File',
      phone: 'title',
      cell: ({ id, name }) => (
        <a
          href={companyUrl(readAttachment.path, { id })}
          download={name}
          className={`${textLink} break-words`}
        >
          {name}
        </a>
      ),
    },
    {
      key: 'kind',
      header: 'About',
      cell: ({ kind, shown }) => (
        <>
          {attachmentKinds.find(({ value }) => value === kind)?.label}
          {shown && shown !== 'pages' && (
            <span className="block text-small text-muted">{besidePages[shown]}</span>
          )}
        </>
      ),
    },
    ...(showsPlace
      ? [
          {
            key: 'place',
            header: 'Attached to',
            cell: ({ placeNumber }: Attachment) => placeNumber ?? 'Contract',
          },
        ]
      : []),
    {
      key: 'added',
      header: 'Added',
      phone: 'below',
      cell: ({ uploadedAt, uploadedBy }) => `${instantText(uploadedAt)}, ${uploadedBy}`,
    },
    {
      key: 'size',
      header: 'Size',
      align: 'end',
      phone: 'note',
      cell: ({ sizeBytes }) => sizeText(sizeBytes),
    },
    {
      key: 'delete',
      header: 'Delete',
      hideHeader: true,
      align: 'end',
      phone: 'figure',
      cell: (file) =>
        file.inPacket ? (
          <span className="text-small text-muted">In a packet</span>
        ) : (
          <IconButton label={`Delete ${file.name}`} onClick={() => onDelete(file)}>
            <Trash2 size={15} aria-hidden="true" />
          </IconButton>
        ),
    },
  ];
}
