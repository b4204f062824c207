import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { unpackChromium } from './unpack-chromium.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'] as const;

const FLAGS = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

type Launch = Pick<LaunchOptions, 'executablePath' | 'env'>;

function answersVersion(executable: string, env: NodeJS.ProcessEnv): boolean {
  return spawnSync(executable, ['--version'], { env, timeout: 20_000 }).status === 0;
}

/** A name on the PATH can be a stub that only says where to get the real one, so it is asked for its version. */
function systemChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(
    (path) => existsSync(path) && answersVersion(path, process.env),
  );
}

function bundledChromium(): Launch {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'The bundled browser runs on Linux x64 only. Install Chromium, or name one in CHROMIUM_PATH.',
    );
  }
  const { executable, libraries, fontsConf } = unpackChromium();
  const env = { ...process.env, FONTCONFIG_FILE: fontsConf };
  const complete = answersVersion(executable, env);
  return {
    executablePath: executable,
    env: complete ? env : { ...env, LD_LIBRARY_PATH: libraries },
  };
}

function findChromium(): Launch {
  const executablePath = process.env.CHROMIUM_PATH || systemChromium();
  return executablePath === undefined ? bundledChromium() : { executablePath };
}

/** A headless Chromium: the one CHROMIUM_PATH names, else the system's, else the one in node_modules. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ ...findChromium(), args: FLAGS, headless: true });
}
