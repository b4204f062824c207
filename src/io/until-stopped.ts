// npm passes a signal only to its shell, which leaves this process behind; then its parent is another one.
function whenLeftBehind(stop: (why: string) => void): NodeJS.Timeout | undefined {
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const parent = process.ppid;
  return setInterval(() => {
    if (process.ppid !== parent) stop('the process that started it has ended');
  }, 250);
}

/** Settles with the reason when somebody asks this process to end: a signal, or the end of npm. */
export async function untilStopped(): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const watch = whenLeftBehind(resolve);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, resolve);
  const why = await promise;
  clearInterval(watch);
  return why;
}
