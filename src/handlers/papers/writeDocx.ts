import { zipped } from '../sheets/zipped.ts';

/** A paragraph, or a table of rows of cells. */
export type DocxBlock =
  | { readonly kind: 'title' | 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MEDIA = 'application/vnd.openxmlformats';
const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('');
/** Half points. */
const SIZES = { title: 36, text: 24 } as const;

/** A Word document (ECMA-376, WordprocessingML) of plain paragraphs and tables, in a Chinese face. */
export function writeDocx(blocks: readonly DocxBlock[]): Uint8Array {
  const body = blocks
    .map((block) => (block.kind === 'table' ? table(block.rows) : paragraph(block.text, block.kind)))
    .join('');
  return zipped([
    {
      name: '[Content_Types].xml',
      xml: `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="${MEDIA}-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MEDIA}-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      xml: `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/document.xml',
      xml: `<w:document xmlns:w="${W}"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
    },
  ]);
}

function paragraph(text: string, kind: 'title' | 'text'): string {
  const middle = kind === 'title' ? '<w:pPr><w:jc w:val="center"/></w:pPr>' : '';
  const face = `<w:rPr><w:rFonts w:ascii="SimSun" w:hAnsi="SimSun" w:eastAsia="SimSun"/>${kind === 'title' ? '<w:b/>' : ''}<w:sz w:val="${SIZES[kind]}"/></w:rPr>`;
  return `<w:p>${middle}<w:r>${face}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

function table(rows: readonly (readonly string[])[]): string {
  const columns = '<w:gridCol/>'.repeat(rows[0]?.length ?? 0);
  const lines = rows.map(
    (row) => `<w:tr>${row.map((cell) => `<w:tc><w:tcPr/>${paragraph(cell, 'text')}</w:tc>`).join('')}</w:tr>`,
  );
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${lines.join('')}</w:tbl>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
