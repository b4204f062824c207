import { useId, useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import type { Picture } from './read-picture.ts';
import { readPicture } from './read-picture.ts';

interface LogoFieldProps {
  /** The picture as it stands: its address, or null where there is none. */
  readonly shown: string | null;
  readonly onPick: (picture: Picture) => void;
  readonly onRemove: () => void;
  readonly error?: string | undefined;
}

/** The logo printed on documents: picked from a file, shown as it is. */
export function LogoField({ shown, onPick, onRemove, error }: LogoFieldProps) {
  const id = useId();
  const [wrong, setWrong] = useState<string | null>(null);
  const pick = async (file: File | undefined) => {
    if (!file) return;
    const read = await readPicture(file);
    setWrong(read.ok ? null : read.sentence);
    if (read.ok) onPick(read.picture);
  };
  const note = wrong ?? error;
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-small font-medium">
        Logo <span className="font-normal text-muted">(optional)</span>
      </label>
      <div className="flex flex-wrap items-center gap-3">
        {shown && (
          <img
            src={shown}
            alt="The company’s logo"
            className="h-12 max-w-40 rounded border border-line bg-white object-contain p-1"
          />
        )}
        <input
          id={id}
          type="file"
          accept="image/png,image/jpeg,image/svg+xml"
          aria-describedby={`${id}-note`}
          onChange={(event) => void pick(event.target.files?.[0])}
          className="min-w-0 text-small file:mr-3 file:min-h-8 file:rounded file:border file:border-line-strong/60 file:bg-raised file:px-3 file:text-text"
        />
        {shown && (
          <Button weight="plain" onClick={onRemove}>
            Take it off
          </Button>
        )}
      </div>
      <p id={`${id}-note`} className={note ? 'text-small text-danger' : 'text-small text-muted'}>
        {note ?? 'PNG, JPEG or SVG, at most 512 KB.'}
      </p>
    </div>
  );
}
