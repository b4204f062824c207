import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface StartedProcess {
  readonly pid: number;
  readonly child: ChildProcess;
  /** Everything that it has written so far. */
  output(): string;
  /** Settles when the text has been written; fails when the process ends before. */
  until(text: string): Promise<void>;
  /** Settles with the exit code, or the name of the signal that ended it. */
  readonly ended: Promise<number | string>;
}

export interface StartOptions {
  readonly command?: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Another account, where this process is root's. */
  readonly uid?: number;
  readonly gid?: number;
  /** In a process group of its own, as a terminal gives every command. */
  readonly detached?: boolean;
}

/** Starts a program in the repository, with nothing of this process's own settings. */
export function startProcess({ command, args, env, ...other }: StartOptions): StartedProcess {
  const child = spawn(command ?? process.execPath, args, {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...other,
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      written += chunk;
      child.emit('written');
    });
  }
  const ended = once(child, 'exit').then(([code, signal]) => code ?? signal);
  return {
    pid: Number(child.pid),
    child,
    output: () => written,
    ended,
    until: async (text) => {
      const gone = ended.then((how) => {
        throw new Error(`It ended (${how}) before it wrote "${text}":\n${written}`);
      });
      while (!written.includes(text)) await Promise.race([once(child, 'written'), gone]);
      gone.catch(() => {});
    },
  };
}
