const mediaTypes = ['image/png', 'image/jpeg', 'image/svg+xml'] as const;

export interface Picture {
  readonly mediaType: (typeof mediaTypes)[number];
  readonly base64: string;
}

type Read =
  | { readonly ok: true; readonly picture: Picture }
  | { readonly ok: false; readonly sentence: string };

/** Reads a picture file into the wire's form, or says why it cannot be used. */
export async function readPicture(file: File): Promise<Read> {
  const mediaType = mediaTypes.find((known) => known === file.type);
  if (!mediaType) return { ok: false, sentence: 'Choose a PNG, JPEG or SVG file.' };
  if (file.size > 512 * 1024) {
    return {
      ok: false,
      sentence: `The picture has ${Math.ceil(file.size / 1024)} KB; at most 512 KB can be used.`,
    };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return { ok: true, picture: { mediaType, base64: btoa(binary) } };
}
