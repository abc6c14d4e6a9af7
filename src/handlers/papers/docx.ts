import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { FoundPlace } from '../../domain/papers/checkPlaceholders.ts';
import { SheetError } from '../sheets/sheet.ts';
import { inflated, type ZipEntry, zipEntries } from '../sheets/zipEntries.ts';
import { DocxError } from './docxError.ts';

/** What the places of a template are filled with: texts, and rows of texts for a table. */
export type PaperValues = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;

interface Part {
  readonly type: string;
  readonly value: string;
  readonly module?: string;
  readonly inverted?: boolean;
  readonly subparsed?: readonly Part[];
}

const DOCUMENT = 'word/document.xml';
/** Programs within a document (macros, embedded objects) are no part of a paper. */
const PROGRAMS = /vbaProject|\/embeddings\/|\/activeX\//iu;
/** All parts of a template together, in bytes: a contract of a hundred pages with pictures has less. */
const MOST_BYTES = 64 * 1024 * 1024;

/** A template that was read: its places, and how to fill it. */
export interface Docx {
  readonly places: readonly FoundPlace[];
  /** The document with its places filled. A place without a value becomes empty. */
  readonly fill: (values: PaperValues) => Uint8Array;
}

/**
 * Reads a Word document (.docx) whose places stand between braces: {客户姓名}, and {#付款计划} … {/付款计划} around the row of a table.
 * Nothing in it is ever run: a place is a name that is looked up, and whatever it is filled with is text. Throws DocxError.
 */
export async function readDocx(bytes: Uint8Array): Promise<Docx> {
  const parts = await readParts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const trees: (readonly Part[])[] = [];
  const compiled = compile(parts, (tree) => trees.push(tree));
  const places = trees.flatMap((tree) => placesIn(tree, null));
  return {
    places,
    fill: (values) => {
      compiled.render(values);
      return compiled.toUint8Array({ compression: 'DEFLATE' });
    },
  };
}

function compile(zip: PizZip, onTree: (tree: readonly Part[]) => void): Docxtemplater {
  try {
    return new Docxtemplater(zip, {
      paragraphLoop: true,
      linebreaks: true,
      // Otherwise the author of a template could change what is a place.
      syntax: { changeDelimiterPrefix: null },
      stripInvalidXMLChars: true,
      errorLogging: false,
      parser: (tag) => ({ get: (values: PaperValues) => valueOf(values, tag.trim()) }),
      nullGetter: ({ module }: { readonly module?: string }) => (module === undefined ? '' : undefined),
      modules: [
        {
          name: 'Places',
          set: ({ inspect }: { inspect?: { postparsed?: readonly Part[] } }) => {
            if (inspect?.postparsed !== undefined) {
              onTree(inspect.postparsed);
            }
          },
        },
      ],
    });
  } catch (error) {
    throw docxError(error);
  }
}

function valueOf(values: PaperValues, name: string): PaperValues[string] | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

function placesIn(tree: readonly Part[], within: string | null): FoundPlace[] {
  return tree
    .filter(({ type }) => type === 'placeholder')
    .flatMap(({ value, module, inverted = false, subparsed = [] }) => {
      const name = value.trim();
      if (module === 'loop') {
        return [
          { name: `${inverted ? '^' : ''}${name}`, isTable: true, within },
          ...placesIn(subparsed, name),
        ];
      }
      // What is taken as markup, or in any other way than as text, is a name that no list has.
      return [{ name: module === undefined ? name : `@${name}`, isTable: false, within }];
    });
}

/** Inflated by ourselves, so that an archive that says less than it holds is found out. */
async function readParts(bytes: Buffer): Promise<PizZip> {
  try {
    const entries = [...zipEntries(bytes).values()];
    const sum = entries.reduce((all, { size }) => all + size, 0);
    if (sum > MOST_BYTES) {
      throw new DocxError('bomb');
    }
    if (!entries.some(({ name }) => name === DOCUMENT)) {
      throw new DocxError('damaged');
    }
    if (entries.some(({ name }) => PROGRAMS.test(name))) {
      throw new DocxError('program');
    }
    const zip = new PizZip();
    for (const entry of entries.filter(({ name }) => !name.endsWith('/'))) {
      zip.file(entry.name, await whole(bytes, entry));
    }
    return zip;
  } catch (error) {
    throw error instanceof SheetError
      ? new DocxError(error.code === 'bomb' || error.code === 'oldOrLocked' ? error.code : 'damaged')
      : error;
  }
}

async function whole(bytes: Buffer, entry: ZipEntry): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const piece of inflated(bytes, entry)) {
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** The library names what is wrong with a template in the errors that it throws. */
function docxError(error: unknown): DocxError {
  const { errors = [error] } = propertiesOf(error);
  const near = (errors as readonly unknown[]).flatMap((one) => {
    const { xtag } = propertiesOf(one);
    return typeof xtag === 'string' ? [xtag.slice(0, 30)] : [];
  });
  return near.length === 0 ? new DocxError('damaged') : new DocxError('braces', [...new Set(near)]);
}

function propertiesOf(error: unknown): Readonly<Record<string, unknown>> {
  const { properties } = (typeof error === 'object' && error !== null ? error : {}) as {
    properties?: unknown;
  };
  return typeof properties === 'object' && properties !== null
    ? (properties as Readonly<Record<string, unknown>>)
    : {};
}
