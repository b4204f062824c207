import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { previewDocuments } from '#endpoints/documents.ts';
import type { BodyInputOf } from '#endpoints/endpoint.ts';
import { apiUrl } from '#web/lib/api-url.ts';
import { chosenCompany } from '#web/lib/chosen-company.ts';
import { failedCall, problemOf, readProblem } from '#web/lib/problem-of.ts';
import { useSettled } from '#web/lib/use-settled.ts';
import { Skeleton } from '#web/ui/skeleton.tsx';

type Settings = BodyInputOf<typeof previewDocuments>;

async function fetchPicture(settings: Settings, signal: AbortSignal): Promise<string> {
  const answer = await fetch(apiUrl(previewDocuments.path), {
    method: previewDocuments.method,
    headers: { 'content-type': 'application/json', 'drawbook-company': chosenCompany() ?? '' },
    body: JSON.stringify(settings),
    signal,
  }).catch((failure: unknown) => {
    throw failedCall(failure);
  });
  if (!answer.ok) throw await readProblem(answer);
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await answer.text())}`;
}

/** A sample invoice as the settings on the screen would print it, before they are saved. */
export function SamplePreview({ settings }: { readonly settings: Settings }) {
  const settled = useSettled(settings, 400);
  const { data, error, isFetching } = useQuery({
    queryKey: ['sample-document', settled],
    queryFn: ({ signal }) => fetchPicture(settled, signal),
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <figure className="flex flex-col gap-2">
      <figcaption className="text-small text-muted">
        {error ? problemOf(error).detail : 'A sample invoice with these settings.'}
      </figcaption>
      {data === undefined ? (
        <Skeleton className="aspect-[17/22] w-full" />
      ) : (
        <img
          src={data}
          alt="A sample invoice with these settings"
          aria-busy={isFetching}
          className="w-full border border-line bg-white"
        />
      )}
    </figure>
  );
}
