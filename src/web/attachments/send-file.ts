import { attachFile } from '#endpoints/attachments.ts';
import { apiUrl } from '#web/lib/api-url.ts';
import { chosenCompany } from '#web/lib/chosen-company.ts';
import { failedCall, problemOf, readProblem } from '#web/lib/problem-of.ts';

/** Where a file belongs: to a contract, and there to one bill or change order or to none. */
export interface AttachmentPlace {
  readonly estimateId: string;
  readonly invoiceId?: string;
  readonly changeOrderId?: string;
}

interface Sending {
  readonly place: AttachmentPlace;
  readonly kind: string;
  readonly key: string;
  /** How much is sent, from 0 to 1. */
  readonly onProgress: (share: number) => void;
}

async function problemIn(request: XMLHttpRequest): Promise<string> {
  const answer = new Response(request.responseText, { status: request.status });
  const { detail, fields } = problemOf(await readProblem(answer));
  return Object.values(fields ?? {})[0] ?? detail;
}

/** Sends a file as it is and tells how far it is; gives the sentence of what went wrong, or null. */
export function sendFile(file: File, { place, kind, key, onProgress }: Sending): Promise<string | null> {
  const { estimateId, ...query } = place;
  return new Promise((done) => {
    // The browser's fetch does not tell how much of a request is sent; this does.
    const request = new XMLHttpRequest();
    request.open('POST', apiUrl(attachFile.path, { id: estimateId }, { ...query, kind, name: file.name }));
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('idempotency-key', key);
    const company = chosenCompany();
    if (company) request.setRequestHeader('drawbook-company', company);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => done(problemOf(failedCall(null)).detail);
    request.onload = () => {
      if (request.status === attachFile.status) done(null);
      else void problemIn(request).then(done);
    };
    request.send(file);
  });
}
