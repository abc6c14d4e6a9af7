import type { z } from 'zod';
import { CallbackError } from './callbackError.ts';

/** The fields in their shape. Throws CallbackError with the name of the first field that is missing, wrong, or there twice. */
export function shaped<T extends z.ZodType>(
  schema: T,
  fields: Readonly<Record<string, unknown>>,
): z.infer<T> {
  const parsed = schema.safeParse(fields);
  if (parsed.success) {
    return parsed.data;
  }
  throw new CallbackError(`field ${parsed.error.issues[0]?.path.join('.') ?? ''}`);
}
