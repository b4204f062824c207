import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readPacketOffer } from '#endpoints/packets.ts';
import { attachmentKinds } from '#web/attachments/attachment-kinds.ts';
import { sizeText } from '#web/attachments/size-text.ts';
import { Button } from '#web/ui/button.tsx';
import { Checkbox } from '#web/ui/checkbox.tsx';

type File = AnswerOf<typeof readPacketOffer>['files'][number];

interface FileChoiceProps {
  readonly files: readonly File[];
  readonly leftOut: ReadonlySet<string>;
  readonly onChange: (leftOut: ReadonlySet<string>) => void;
}

// Fewer are ticked one by one.
const MANY = 3;

/** Which files go along: all of them, until one is left out. */
export function FileChoice({ files, leftOut, onChange }: FileChoiceProps) {
  if (files.length === 0) return null;
  const toggle = (id: string, on: boolean) =>
    onChange(new Set(on ? [...leftOut].filter((one) => one !== id) : [...leftOut, id]));
  const goAlong = files.filter(({ id }) => !leftOut.has(id)).length;
  return (
    <fieldset className="mt-4">
      <legend className="text-small font-medium">
        Files: {goAlong} of {files.length} go along
      </legend>
      {files.map((file) => (
        <Checkbox
          key={file.id}
          label={<span className="break-words">{file.name}</span>}
          hint={about(file)}
          checked={!leftOut.has(file.id)}
          onChange={(on) => toggle(file.id, on)}
        />
      ))}
      {files.length >= MANY && (
        <Button
          onClick={() => onChange(new Set(goAlong > 0 ? files.map(({ id }) => id) : []))}
          className="mt-2"
        >
          {goAlong > 0 ? 'Leave all out' : 'Take all along'}
        </Button>
      )}
    </fieldset>
  );
}

function about({ kind, placeNumber, pageBytes }: File): string {
  const label = attachmentKinds.find(({ value }) => value === kind)?.label;
  const size = pageBytes === null ? 'in the ZIP only' : `${sizeText(pageBytes)} on pages`;
  return [label, placeNumber, size].filter(Boolean).join(', ');
}
