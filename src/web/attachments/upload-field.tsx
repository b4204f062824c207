import { Camera, Paperclip } from 'lucide-react';
import { type DragEvent, useId, useRef, useState } from 'react';
import type { AttachmentKind } from '#core/attachments/attachment-kind.ts';
import { Button } from '#web/ui/button.tsx';
import { classNames } from '#web/ui/class-names.ts';
import { FilterSelect } from '#web/ui/filter-select.tsx';
import { attachmentKinds } from './attachment-kinds.ts';
import { sizeText } from './size-text.ts';

interface UploadFieldProps {
  readonly mostBytes: number;
  readonly onPick: (files: readonly File[], kind: AttachmentKind) => void;
}

const TAKEN = '.jpg,.jpeg,.png,.webp,.pdf,.xlsx,.csv,.txt,image/jpeg,image/png,image/webp,application/pdf';
// A phone that is not offered HEIC makes a JPEG of a photo by itself, which a page can show; on a desk nothing does.
const chosenAtDesk = () => (matchMedia('(pointer: fine)').matches ? `${TAKEN},.heic,.heif` : TAKEN);

/** Where files are dropped, chosen, or taken with the phone’s camera, and what they are about. */
export function UploadField({ mostBytes, onPick }: UploadFieldProps) {
  const note = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState<AttachmentKind>('other');
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onPick([...event.dataTransfer.files], kind);
  };
  const picker = (ref: typeof chooser, label: string, taking: object, about: AttachmentKind) => (
    <input
      ref={ref}
      type="file"
      aria-label={label}
      tabIndex={-1}
      {...taking}
      onChange={(event) => {
        onPick([...(event.target.files ?? [])], about);
        event.target.value = '';
      }}
      className="sr-only"
    />
  );
  return (
    // Dropping is a way besides the buttons, which everybody can reach.
    <section
      aria-label="Attach files"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={classNames(
        'flex flex-wrap items-center gap-x-4 gap-y-2 rounded border border-dashed px-3 py-3 print:hidden',
        over ? 'border-accent bg-accent-soft' : 'border-line-strong/60',
      )}
    >
      <FilterSelect label="About" value={kind} options={attachmentKinds} onChange={setKind} />
      <Button aria-describedby={note} onClick={() => chooser.current?.click()}>
        <Paperclip size={15} aria-hidden="true" />
        Choose files
      </Button>
      <Button className="sm:hidden" onClick={() => camera.current?.click()}>
        <Camera size={15} aria-hidden="true" />
        Take a photo
      </Button>
      {picker(chooser, 'Files to attach', { multiple: true, accept: chosenAtDesk() }, kind)}
      {picker(camera, 'Photo to attach', { accept: 'image/jpeg', capture: 'environment' }, 'photo')}
      <p id={note} className="min-w-0 text-small text-muted">
        <span className="max-sm:hidden">Or drop them here. </span>
        Pictures, PDF, Excel or text, at most {sizeText(mostBytes)} each.
      </p>
    </section>
  );
}
