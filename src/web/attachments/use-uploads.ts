import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { freshId } from '#web/lib/fresh-id.ts';
import { type AttachmentPlace, sendFile } from './send-file.ts';
import { sizeText } from './size-text.ts';

/** A file on its way: how much of it is sent, and what went wrong. */
export interface Upload {
  readonly key: string;
  readonly name: string;
  readonly share: number;
  readonly problem: string | null;
}

interface Uploads {
  readonly uploads: readonly Upload[];
  readonly add: (files: readonly File[], kind: string) => void;
  readonly dismiss: (key: string) => void;
}

/** Sends files one after the other; one that fails stays in sight with its reason, and the others go on. */
export function useUploads(place: AttachmentPlace, mostBytes: number): Uploads {
  const client = useQueryClient();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const change = (key: string, changed: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...changed } : one)));
  const dismiss = (key: string) => setUploads((all) => all.filter((one) => one.key !== key));

  async function send(file: File, key: string, kind: string): Promise<void> {
    const onProgress = (share: number) => change(key, { share });
    const problem = await sendFile(file, { place, kind, key, onProgress });
    if (problem !== null) return change(key, { problem });
    dismiss(key);
    await client.invalidateQueries();
  }

  return {
    uploads,
    dismiss,
    add: (files, kind) => {
      const fresh = files.map((file) => ({ file, key: freshId() }));
      const tooLarge = (file: File) =>
        file.size > mostBytes
          ? `It has ${sizeText(file.size)}; at most ${sizeText(mostBytes)} can be kept. Save it smaller.`
          : null;
      setUploads((all) => [
        ...all,
        ...fresh.map(({ file, key }) => ({ key, name: file.name, share: 0, problem: tooLarge(file) })),
      ]);
      const sendable = fresh.filter(({ file }) => tooLarge(file) === null);
      void sendable.reduce(
        (before, { file, key }) => before.then(() => send(file, key, kind)),
        Promise.resolve(),
      );
    },
  };
}
