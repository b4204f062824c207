import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { previewDocuments } from '#endpoints/documents.ts';
import type { BodyInputOf } from '#endpoints/endpoint.ts';
import { apiUrl } from '#web/lib/api-url.ts';
import { chosenCompany } from '#web/lib/chosen-company.ts';
import { failedCall, problemOf, readProblem } from '#web/lib/problem-of.ts';
import { useSettled } from '#web/lib/use-settled.ts';
import { SelectField } from '#web/ui/select-field.tsx';
import { Skeleton } from '#web/ui/skeleton.tsx';
import { useWords } from '#web/words/use-words.ts';

type Settings = BodyInputOf<typeof previewDocuments>;

type Kind = z.output<typeof previewDocuments.query>['kind'];

const kindsIn = (
  say: (text: string) => string,
): readonly { readonly value: Kind; readonly label: string }[] => [
  { value: 'invoice', label: 'Invoice' },
  { value: 'estimate', label: 'Estimate' },
  { value: 'change_order', label: say('Change order') },
  { value: 'application', label: say('Application for payment') },
  { value: 'credit_note', label: 'Credit note' },
  { value: 'receipt', label: 'Receipt' },
  { value: 'statement', label: 'Statement' },
];

async function fetchPicture(kind: Kind, settings: Settings, signal: AbortSignal): Promise<string> {
  const answer = await fetch(apiUrl(`${previewDocuments.path}?kind=${kind}`), {
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

/** A sample of each document as the settings on the screen would print it, before they are saved. */
export function SamplePreview({ settings }: { readonly settings: Settings }) {
  const { say } = useWords();
  const [kind, setKind] = useState<Kind>('invoice');
  const settled = useSettled(settings, 400);
  // What is typed halfway is not printed: the last settings that could be saved are, and it is said why.
  const [printed, setPrinted] = useState(settled);
  const broken = previewDocuments.body?.safeParse(settled).error?.issues[0]?.message;
  if (broken === undefined && settled !== printed) setPrinted(settled);
  const { data, error, isFetching } = useQuery({
    queryKey: ['sample-document', kind, printed],
    queryFn: ({ signal }) => fetchPicture(kind, printed, signal),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const problem = broken ?? (error ? problemOf(error).detail : undefined);
  const options = kindsIn(say);
  return (
    <div className="flex flex-col gap-2 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto">
      <SelectField label="Sample" name="sample" options={options} value={kind} onChange={setKind} />
      <figure className="flex flex-col gap-2">
        <figcaption aria-live="polite" className="text-small text-muted">
          {problem ?? 'As these settings print it, before they are saved.'}
        </figcaption>
        {data === undefined ? (
          <Skeleton className="aspect-[17/22] w-full" />
        ) : (
          <img
            src={data}
            alt={`${options.find(({ value }) => value === kind)?.label}, a sample with these settings`}
            aria-busy={isFetching}
            className="w-full border border-line bg-white"
          />
        )}
      </figure>
    </div>
  );
}
