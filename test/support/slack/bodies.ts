import type { Json } from './worldTypes.ts';

/** The fields of a call: form or JSON, and JSON inside of strings (blocks, views, metadata, files) parsed. */
export function parseBody(raw: Buffer, contentType: string): Json {
  const text = raw.toString('utf8');
  if (contentType.includes('json')) {
    const parsed = parsedOr(text);
    return isJson(parsed) ? parsed : {};
  }
  return Object.fromEntries(
    [...new URLSearchParams(text)].map(([name, value]) => [
      name,
      /^\s*[[{]/u.test(value) ? parsedOr(value) : value,
    ]),
  );
}

/** As the official client sends it. */
export function formOf(body: Json): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(body)) {
    if (value !== undefined) {
      form.set(name, typeof value === 'string' ? value : JSON.stringify(value));
    }
  }
  return form.toString();
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list; nothing for what is no list. */
export function objects(value: unknown): readonly Json[] {
  return Array.isArray(value) ? (value as unknown[]).filter(isJson) : [];
}

export function words(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function parsedOr(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
