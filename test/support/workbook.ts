import { zipped } from '../../src/handlers/sheets/zipped.ts';

interface Workbook {
  /** What stands within `worksheet`. */
  readonly sheet: string;
  /** Visible sheets that stand after it. */
  readonly more?: readonly { readonly name: string; readonly sheet: string }[];
  readonly strings?: readonly string[];
  /** Within `styleSheet`. */
  readonly styles?: string;
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook as other programs write them: shared strings, styles, merged cells, formulas. */
export function workbookOf({ sheet, more = [], strings = [], styles = '' }: Workbook): Uint8Array {
  const listed = more.map(({ name }, at) => `<sheet name="${name}" r:id="more${at}"/>`).join('');
  const targets = more
    .map((_, at) => `<Relationship Id="more${at}" Target="worksheets/more${at}.xml"/>`)
    .join('');
  return zipped([
    {
      name: 'xl/workbook.xml',
      xml: `<workbook xmlns:r="${DOCUMENT}"><sheets><sheet name="旧" state="hidden" r:id="rId9"/><sheet name="客户" r:id="rId1"/>${listed}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      xml: `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Target="worksheets/sheet7.xml"/>${targets}</Relationships>`,
    },
    {
      name: 'xl/sharedStrings.xml',
      xml: `<sst>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    },
    { name: 'xl/styles.xml', xml: `<styleSheet>${styles}</styleSheet>` },
    { name: 'xl/worksheets/sheet7.xml', xml: `<worksheet>${sheet}</worksheet>` },
    ...more.map((one, at) => ({
      name: `xl/worksheets/more${at}.xml`,
      xml: `<worksheet>${one.sheet}</worksheet>`,
    })),
  ]);
}
