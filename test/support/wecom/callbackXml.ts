type XmlValue = string | number | bigint | XmlFields;

/** Elements by their names; a list is an element several times. Numbers are written bare, words as CDATA. */
export interface XmlFields {
  readonly [name: string]: XmlValue | readonly XmlValue[];
}

/** As WeCom writes it: also with the blank in `</TaskId >` of the official sample (wecom.md 1.7). */
export function xmlOf(fields: XmlFields): string {
  return Object.entries(fields)
    .flatMap(([name, value]) => (isList(value) ? value : [value]).map((one) => element(name, one)))
    .join('');
}

function isList(value: XmlValue | readonly XmlValue[]): value is readonly XmlValue[] {
  return Array.isArray(value);
}

function element(name: string, value: XmlValue): string {
  return `<${name}>${content(value)}</${name}${name === 'TaskId' ? ' ' : ''}>`;
}

function content(value: XmlValue): string {
  if (typeof value === 'object') {
    return xmlOf(value);
  }
  return typeof value === 'string'
    ? `<![CDATA[${value.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
    : String(value);
}
