import { X } from 'lucide-react';
import { IconButton } from '#web/ui/icon-button.tsx';
import type { Upload } from './use-uploads.ts';

interface UploadListProps {
  readonly uploads: readonly Upload[];
  readonly onDismiss: (key: string) => void;
}

/** Files on their way, each with how far it is or why it was not taken. */
export function UploadList({ uploads, onDismiss }: UploadListProps) {
  if (uploads.length === 0) return null;
  return (
    <ul aria-label="On their way" className="flex flex-col gap-2">
      {uploads.map(({ key, name, share, problem }) => (
        <li key={key} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="min-w-0 break-words font-medium">{name}</span>
          {problem === null ? (
            <progress
              aria-label={`Sending ${name}`}
              value={share}
              max={1}
              className="h-2 w-40 accent-accent"
            />
          ) : (
            <>
              <span role="alert" className="text-danger">
                {problem}
              </span>
              <IconButton label={`Dismiss ${name}`} onClick={() => onDismiss(key)}>
                <X size={15} aria-hidden="true" />
              </IconButton>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
