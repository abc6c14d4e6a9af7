import { z } from 'zod';
import { RequestError } from '../requestError.ts';

const key = z.string().min(1).max(100);
const scalar = z.union([z.string(), z.number().transform(String), z.boolean().transform(String)]);

/** The bodies of the console API. Keys that are not listed are ignored. */
export const sayBody = z.object({
  as: key,
  in: key.optional(),
  text: z.string(),
  /** Sent before it by POST /console/api/files. */
  files: z
    .array(z.object({ id: key, name: z.string().max(300).default('') }))
    .max(11)
    .optional(),
  deliveryId: z.string().min(1).max(200).optional(),
});
export const pressBody = z.object({
  as: key,
  message: key,
  action: z.string().min(1).max(200),
  value: z.union([z.string().max(1000), z.number().transform(String)]).optional(),
  deliveryId: z.string().min(1).max(200).optional(),
});
export const submitBody = z.object({
  as: key,
  form: z.string().min(1).max(200),
  values: z.record(z.string().max(100), z.union([scalar, z.array(scalar).max(200)])),
});
export const understandBody = z.object({ as: key, in: key.optional(), text: z.string() });
export const seenBody = z.object({ as: key, messages: z.array(key).max(200) });
export const clockBody = z.object({
  advance: z.string().max(100).optional(),
  to: z.string().max(100).optional(),
});
export const messagesQuery = z.object({ as: key, in: key.optional(), after: key.optional() });
export const streamQuery = z.object({ as: key });

/** The input in its shape. Throws 400 with a sentence that names the field. */
export function shaped<T extends z.ZodType>(schema: T, input: unknown): z.infer<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) {
    return parsed.data;
  }
  const [issue] = parsed.error.issues;
  const path = issue?.path.join('.') ?? '';
  const what = `${path === '' ? '' : `${path}: `}${issue?.message ?? ''}`;
  throw new RequestError(400, (words) => words.wrongShape(what));
}
