import { CallbackError } from './callbackError.ts';

/**
 * The named values of a query string. Not the usual parser: that turns `+` into a blank, and a proxy that decodes and encodes
 * again may write the `+` of base64 as it is. Throws CallbackError where one is missing, there twice, or badly encoded.
 */
export function signedQuery<Name extends string>(
  query: string,
  names: readonly Name[],
): Readonly<Record<Name, string>> {
  const pairs = query.split('&').map((pair) => {
    const at = pair.indexOf('=');
    return at < 0 ? { name: pair, value: '' } : { name: pair.slice(0, at), value: pair.slice(at + 1) };
  });
  const found = names.map((name) => {
    const [only, ...more] = pairs.filter((pair) => pair.name === name);
    if (only === undefined || only.value === '' || more.length > 0) {
      throw new CallbackError(`query ${name}`);
    }
    return [name, decoded(only.value)] as const;
  });
  // Object.fromEntries forgets which names there are; they are the given ones.
  return Object.fromEntries(found) as Record<Name, string>;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    throw new CallbackError('query encoding');
  }
}
