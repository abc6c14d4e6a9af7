import { zipped } from '../../src/handlers/sheets/zipped.ts';
import { inflated, zipEntries } from '../../src/handlers/sheets/zipEntries.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES = 'application/vnd.openxmlformats';

/** A Word document with these paragraphs; one that is a list is a row of a table. `more`: further parts, by name. */
export function wordDocument(
  paragraphs: readonly (string | readonly string[])[],
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const body = paragraphs.map((one) => (typeof one === 'string' ? paragraph(one) : table(one))).join('');
  return zipped([
    {
      name: '[Content_Types].xml',
      xml: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="${TYPES}-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      xml: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    },
    { name: 'word/document.xml', xml: `<w:document ${W}><w:body>${body}</w:body></w:document>` },
    ...Object.entries(more).map(([name, xml]) => ({ name, xml })),
  ]);
}

/** A run of its own for every third letter: Word cuts a text wherever it was edited. */
function paragraph(text: string): string {
  const runs = text.match(/.{1,3}/gsu) ?? [];
  return `<w:p>${runs.map((run) => `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`).join('')}</w:p>`;
}

function table(cells: readonly string[]): string {
  return `<w:tbl><w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr></w:tbl>`;
}

/** The text of a document, a line for each paragraph. */
export async function wordText(bytes: Uint8Array): Promise<string> {
  const buffer = Buffer.from(bytes);
  const entry = zipEntries(buffer).get('word/document.xml');
  let xml = '';
  for await (const piece of entry === undefined ? [] : inflated(buffer, entry)) {
    xml += piece.toString();
  }
  return xml
    .replaceAll('</w:p>', '\n')
    .replace(/<[^>]+>/gu, '')
    .trim();
}
