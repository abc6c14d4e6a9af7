export interface WordingSaid {
  /** As it was typed; undefined where the line names none. */
  readonly project: string | undefined;
  readonly layout: string | undefined;
  readonly text: string;
}

const LAYOUT_LIKE = /^[A-Z]\d{0,2}[A-Z]?$/iu;

/**
 * Parts what stands behind 口径: the project by its name or code, the layout, and the text that is left. A word that reads like a
 * layout is one, so that a mistyped C9 is asked about and does not become part of the text.
 */
export function splitWording(
  line: string,
  known: { readonly projects: readonly string[]; readonly layouts: readonly string[] },
): WordingSaid {
  const named = longest(known.projects.filter((name) => begins(line, name)));
  const rest = named === undefined ? line.trim() : line.slice(named.length).trim();
  const [word = ''] = rest.split(/[\s:：,，]/u);
  const bare = word.replace(/户型$/u, '');
  const listed = longest(known.layouts.filter((name) => begins(rest, name)));
  const layout = listed ?? (LAYOUT_LIKE.test(bare) ? bare : undefined);
  const text = layout === undefined ? rest : rest.slice(layout.length).replace(/^户型/u, '');
  return { project: named, layout, text: text.replace(/^[\s:：,，]+/u, '').trim() };
}

/** A name at the beginning: what follows must not run on in Latin letters or digits (C1 of C12). */
function begins(line: string, name: string): boolean {
  return (
    line.toLowerCase().startsWith(name.toLowerCase()) &&
    !(/[A-Za-z0-9]$/u.test(name) && /^[A-Za-z0-9]/u.test(line.slice(name.length)))
  );
}

function longest(names: readonly string[]): string | undefined {
  return [...names].sort((a, b) => b.length - a.length)[0];
}
