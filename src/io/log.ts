import pino from 'pino';

type Details = Readonly<Record<string, unknown>>;
type Write = (message: string, details?: Details) => void;

/** Lines for whoever runs the server; the message is a sentence, the details are for a machine. */
export interface Log {
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
}

export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug';

/** Writes one line of JSON an event to standard error. Example: `createLog('info').info('Started', { port })`. */
export function createLog(level: LogLevel): Log {
  // Written at once: the last lines before an end are the ones that matter.
  const destination = pino.destination({ dest: 2, sync: true });
  const logger = pino({ level, base: null, serializers: { error: pino.stdSerializers.err } }, destination);
  const at =
    (write: 'debug' | 'info' | 'warn' | 'error'): Write =>
    (message, details = {}) =>
      logger[write](details, message);
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
