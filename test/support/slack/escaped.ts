const REFERENCE = /(<(?:[@#!]|https?:|mailto:|tel:)[^>]*>)/u;

/** What somebody typed as Slack hands it on: `&`, `<` and `>` escaped, references such as `<@U1>` kept. */
export function escaped(typed: string): string {
  return typed
    .split(REFERENCE)
    .map((part) =>
      REFERENCE.test(part)
        ? part
        : part.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    )
    .join('');
}
