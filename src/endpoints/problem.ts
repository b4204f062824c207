import { z } from 'zod';

/** Every error of the API: RFC 9457 problem details with a stable code, a sentence, and messages per field. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string().meta({ description: 'Stable name of the error, for programs.' }),
  detail: z.string().meta({ description: 'What is wrong, by how much, and the remedy, for people.' }),
  fields: z
    .record(z.string(), z.string())
    .optional()
    .meta({ description: 'A message for each broken field, by its path.' }),
  details: z
    .record(z.string(), z.unknown())
    .optional()
    .meta({ description: 'The figures behind a refusal.' }),
  requestId: z.string().optional(),
});

export type Problem = z.output<typeof problem>;
