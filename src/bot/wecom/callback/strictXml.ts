import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import { CallbackError } from './callbackError.ts';
import { isWellFormed } from './isWellFormed.ts';

/** Characters. WeCom's longest text has 2,048 bytes. */
const MOST_CHARACTERS = 256 * 1024;
const CDATA = '<![CDATA[';
const CDATA_END = ']]>';
/** Stands for a CDATA section: nothing that may be part of a tag. */
const CUT = '\0';
/** One of them alone would otherwise be no list. */
const LISTS = new Set(['SelectedItem', 'OptionId']);

/**
 * Numbers stay text, because a user id may be `00123`; blanks stay, because they may have been typed. Entities stay as they are
 * written: the default expands those that the sender defines himself.
 */
const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
  isArray: (name) => LISTS.has(name),
});

const document = z.object({ xml: z.record(z.string(), z.unknown()) });

/** The fields under `<xml>`. Throws CallbackError for what is not well-formed, too long, too deep, or declares anything. */
export function strictXml(text: string): Readonly<Record<string, unknown>> {
  if (text.length > MOST_CHARACTERS) {
    throw new CallbackError('XML too long');
  }
  const bare = withoutCdata(text);
  if (bare.includes('<!')) {
    // A document type, an entity or a comment: WeCom sends none of them. What somebody typed stands in CDATA.
    throw new CallbackError('XML with a declaration');
  }
  if (!isWellFormed(bare)) {
    throw new CallbackError('XML');
  }
  const parsed = document.safeParse(parsedOf(text));
  if (!parsed.success) {
    throw new CallbackError('XML without its root');
  }
  return parsed.data.xml;
}

function parsedOf(text: string): unknown {
  try {
    return parser.parse(text);
  } catch {
    // Names such as __proto__.
    throw new CallbackError('XML');
  }
}

/** Walks through once: a pattern would look for the end of an open section again and again. */
function withoutCdata(text: string): string {
  const bare: string[] = [];
  let at = 0;
  for (;;) {
    const from = text.indexOf(CDATA, at);
    if (from < 0) {
      bare.push(text.slice(at));
      return bare.join(CUT);
    }
    bare.push(text.slice(at, from));
    const to = text.indexOf(CDATA_END, from);
    if (to < 0) {
      throw new CallbackError('XML');
    }
    at = to + CDATA_END.length;
  }
}
