import htm from 'htm';

/** HTML that is already escaped. */
export class Markup {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
}

type Child = Markup | string | number | boolean | null | undefined | readonly Child[];
type Props = Readonly<Record<string, unknown>>;
type Component = (props: Props) => Child;

const VOID = new Set(['input', 'meta', 'link', 'br', 'img', 'hr']);

/**
 * Draws the page's own components on the server: `h` for htm that gives HTML text instead of elements. Texts and attributes
 * are escaped; listeners (functions) are left out.
 */
function h(tag: string | Component, props: Props | null, ...children: readonly Child[]): Markup {
  if (typeof tag === 'function') {
    return new Markup(text(tag({ ...props, children })));
  }
  const attributes = Object.entries(props ?? {})
    .filter(([name]) => name !== 'key' && !(tag === 'textarea' && name === 'value'))
    .map(([name, value]) => attribute(name, value))
    .join('');
  if (VOID.has(tag)) {
    return new Markup(`<${tag}${attributes}>`);
  }
  const content = tag === 'textarea' ? text(props?.['value']) : children.map(text).join('');
  return new Markup(`<${tag}${attributes}>${content}</${tag}>`);
}

export type Html = (strings: TemplateStringsArray, ...values: unknown[]) => unknown;

// The package's types describe its CommonJS build; what Node imports is the function itself.
const bindable = htm as unknown as { bind(draw: typeof h): Html };

export const html = bindable.bind(h);

/** The HTML text of something drawn with `html`. */
export function text(child: unknown): string {
  if (child instanceof Markup) {
    return child.html;
  }
  if (Array.isArray(child)) {
    return child.map(text).join('');
  }
  return typeof child === 'string' || typeof child === 'number' ? escaped(String(child)) : '';
}

function attribute(name: string, value: unknown): string {
  if (value === true) {
    return ` ${name}`;
  }
  return typeof value === 'string' || typeof value === 'number' ? ` ${name}="${escaped(String(value))}"` : '';
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(raw: string): string {
  return raw.replaceAll(/[&<>"']/g, (c) => ENTITIES[c] ?? '');
}
