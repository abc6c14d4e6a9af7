import { SaxesParser } from 'saxes';
import { inflated, type ZipEntry } from './zipEntries.ts';
import { SheetError } from './sheet.ts';

export interface XmlHandlers {
  /** `name` is without its prefix. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Nothing that a workbook has is longer in one piece, in UTF-16 units: what is between two tags is held until the second comes. */
const LONGEST_PIECE = 1024 * 1024;

/** Reads a part of a workbook as it is inflated; never the whole of it is in memory. Throws SheetError. */
export async function xmlEvents(bytes: Buffer, entry: ZipEntry, on: XmlHandlers): Promise<void> {
  const parser = new SaxesParser();
  const decoder = new TextDecoder('utf-8');
  parser.on('error', () => {
    throw new SheetError('damaged');
  });
  let silent = 0;
  parser.on('opentag', ({ name, attributes }) => {
    silent = 0;
    on.open(localName(name), attributes);
  });
  parser.on('text', (text) => on.text?.(text));
  parser.on('cdata', (text) => on.text?.(text));
  parser.on('closetag', ({ name }) => {
    silent = 0;
    on.close?.(localName(name));
  });
  for await (const piece of inflated(bytes, entry)) {
    const text = decoder.decode(piece, { stream: true });
    silent += text.length;
    if (silent > LONGEST_PIECE) {
      throw new SheetError('bomb');
    }
    parser.write(text);
  }
  parser.write(decoder.decode());
  parser.close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
