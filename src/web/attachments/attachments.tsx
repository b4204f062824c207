import { listAttachments } from '#endpoints/attachments.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { Answered } from '#web/ui/answered.tsx';
import { AttachmentList } from './attachment-list.tsx';
import type { AttachmentPlace } from './send-file.ts';
import { UploadField } from './upload-field.tsx';
import { UploadList } from './upload-list.tsx';
import { useUploads } from './use-uploads.ts';

/** The files of a contract, a bill or a change order, and where more are attached. */
export function Attachments({ place }: { readonly place: AttachmentPlace }) {
  const { estimateId, ...query } = place;
  const answer = useAnswer(listAttachments, { params: { id: estimateId }, query });
  const mostBytes = answer.value?.mostBytes ?? Number.POSITIVE_INFINITY;
  const { uploads, add, dismiss } = useUploads(place, mostBytes);
  return (
    <Answered answer={answer} rows={2}>
      {({ rows }) => (
        <div className="flex flex-col gap-3">
          {rows.length > 0 && (
            <AttachmentList files={rows} showsPlace={!place.invoiceId && !place.changeOrderId} />
          )}
          <UploadList uploads={uploads} onDismiss={dismiss} />
          <UploadField mostBytes={mostBytes} onPick={add} />
        </div>
      )}
    </Answered>
  );
}
