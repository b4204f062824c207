import { randomUUID } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { readTar } from './read-tar.ts';

export type UnpackedChromium = {
  readonly executable: string;
  /** NSS and its kin, for machines that lack them. */
  readonly libraries: string;
  readonly fontsConf: string;
};

function packageFolder(): string {
  return dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))));
}

function versionOf(folder: string): string {
  const manifest: { version: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return manifest.version;
}

function unpackTar(archive: string, into: string): void {
  for (const entry of readTar(brotliDecompressSync(readFileSync(archive)))) {
    const target = join(into, entry.path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, entry.bytes, { mode: entry.mode });
  }
}

/** The browser's only fonts are the ones that came with it, so that a page looks the same on every machine. */
function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>
`;
}

function unpackInto(folder: string, finalFolder: string): void {
  const bin = join(packageFolder(), 'bin');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const executable = brotliDecompressSync(readFileSync(join(bin, 'chromium.br')));
  writeFileSync(join(folder, 'chromium'), executable, { mode: 0o700 });
  unpackTar(join(bin, 'al2023.tar.br'), folder);
  unpackTar(join(bin, 'fonts.tar.br'), folder);
  writeFileSync(join(folder, 'fonts.conf'), fontsConf(finalFolder));
}

/** A folder in the shared temp folder could have been left there by somebody else, for us to run. */
function refuseForeignFolder(folder: string): void {
  const owner = lstatSync(folder);
  if (!owner.isDirectory() || owner.uid !== userInfo().uid) {
    throw new Error(`${folder} belongs to another account; remove it, or set CHROMIUM_PATH to a browser.`);
  }
}

/**
 * The Chromium of @sparticuz/chromium, unpacked once into a folder named by version and user. The rename at the
 * end makes it whole or absent, also when two test runs unpack at once.
 */
export function unpackChromium(): UnpackedChromium {
  const name = `drawbook-chromium-${versionOf(packageFolder())}-${userInfo().uid}`;
  const folder = join(tmpdir(), name);
  if (!existsSync(folder)) {
    const halfway = join(tmpdir(), `${name}-${randomUUID()}`);
    try {
      unpackInto(halfway, folder);
      renameSync(halfway, folder);
    } catch (error) {
      rmSync(halfway, { recursive: true, force: true });
      if (!existsSync(folder)) throw error;
    }
  }
  refuseForeignFolder(folder);
  return {
    executable: join(folder, 'chromium'),
    libraries: join(folder, 'lib'),
    fontsConf: join(folder, 'fonts.conf'),
  };
}
