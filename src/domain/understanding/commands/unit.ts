import { findLayoutWords } from '../../units/layoutWords.ts';
import type { LexiconField } from '../reading.ts';
import { readValue } from '../readValue.ts';
import { findUnits } from '../recognise/units.ts';
import { takeOrientation } from '../recognise/vocabulary.ts';
import type { Scan } from '../scan.ts';
import { codeOf } from '../values/readChoice.ts';
import type { Work } from './assembler.ts';

const TO = '\\s*(?:改成|改为|改到|调到|调为|调整为|降到|涨到|是|为)?\\s*';
const AMOUNT = '(?<value>-?\\s?\\d[\\d.,]*\\s?(?:万|亿|元|w|million|m)?)(?!\\s?(?:㎡|平|m2))';
const PRICES: readonly (readonly [field: string, pattern: RegExp])[] = [
  ['floorPrice', new RegExp(`(?:底价|floor price)${TO}${AMOUNT}`, 'giu')],
  ['filedPrice', new RegExp(`(?:备案价格?|备案|filed price)${TO}${AMOUNT}`, 'giu')],
  ['listPrice', new RegExp(`(?:总价|标价|价格|list price|price)${TO}${AMOUNT}`, 'giu')],
  ['listPrice', /(?<![\d.A-Za-z-])(?<value>-?\s?\d[\d.,]*\s?(?:万|亿|w)元?)(?![\d㎡平])/giu],
];
const AREA = '(?<value>\\d+(?:\\.\\d+)?)';
const AREA_UNIT = '\\s*(?:㎡|平方米|平米|平方|平|m2|sqm)';
const AREAS: readonly (readonly [field: string, pattern: RegExp])[] = [
  ['innerArea', new RegExp(`(?:套内面积|套内|inner)\\s*${AREA}(?:${AREA_UNIT})?`, 'giu')],
  ['builtArea', new RegExp(`(?:建筑面积|建面|面积|built)\\s*${AREA}(?:${AREA_UNIT})?`, 'giu')],
  ['builtArea', new RegExp(`(?<![\\d.A-Za-z-])${AREA}${AREA_UNIT}`, 'giu')],
];
const REASON = /(?:原因|理由|因为|because|reason)(?:是)?\s*(?<value>\S.*)$/iu;
const HISTORY =
  /(?:价格历史|历史价格|调价记录|价格记录|历史|价格|价目|price history|prices?|history)(?![\u4e00-\u9fffA-Za-z])/iu;
const LAYOUT_NAME = /(?<![A-Za-z0-9-])(?<value>[A-Z]\d{1,2}[A-Z]?|[A-Z](?=户型))(?:户型)?(?![A-Za-z0-9-])/giu;
const TOKEN = /[^\s,;。；\u0001]+/gu;

/** 房源: which unit, and what of it is new. */
export function unit(work: Work): void {
  const { scan, draft } = work;
  const reason = REASON.exec(scan.rest);
  if (reason !== null) {
    const from = reason.index + reason[0].length - (reason.groups?.['value'] ?? '').length;
    draft.put('reason', scan.kept(from, reason.index + reason[0].length).trim());
    scan.take(reason.index, scan.rest.length);
  }
  const units = findUnits(scan, 'any');
  takeUnit(work, units.find(({ bare }) => !bare) ?? units[0]);
  for (const [name, pattern] of [...PRICES, ...AREAS]) {
    takeAmount(work, name, pattern);
  }
  takeLayout(work);
  draft.put('orientation', takeOrientation(scan));
  takeChoices(scan, work);
  const history = HISTORY.exec(scan.rest);
  if (history !== null) {
    draft.put('history', 'yes');
    scan.take(history.index, history.index + history[0].length);
  }
  const name = draft.has('unit') ? scan.matches(LAYOUT_NAME)[0]?.groups?.['value'] : undefined;
  draft.put('layout', name?.toUpperCase() ?? null);
}

function takeUnit({ scan, draft }: Work, found: ReturnType<typeof findUnits>[number] | undefined): void {
  if (found !== undefined && !draft.has('unit')) {
    draft.put('unit', found.text);
    scan.take(found.start, found.end);
  }
}

function takeAmount({ scan, draft, context }: Work, name: string, pattern: RegExp): void {
  const field = draft.field(name);
  const match = scan.matches(pattern)[0];
  const raw = match?.groups?.['value'];
  if (field === undefined || match === undefined || raw === undefined) {
    return;
  }
  const read = readValue(raw, field, context);
  if (read.ok) {
    draft.put(name, read.value);
  } else {
    draft.refuse(name, read.unreadable);
  }
  scan.take(match.index, match.index + match[0].length);
}

function takeLayout({ scan, draft }: Work): void {
  const words = findLayoutWords(scan.rest);
  if (words !== undefined) {
    draft.put('rooms', words.rooms);
    draft.put('halls', words.halls);
    draft.put('baths', words.baths);
    scan.take(words.start, words.end);
  }
}

/** 待售, 精装, 南北: a word that is a choice of one of the fields. */
function takeChoices(scan: Scan, { draft }: Work): void {
  const choices = ['state', 'decoration', 'orientation'].flatMap((name): LexiconField[] => {
    const field = draft.field(name);
    return field === undefined || draft.has(name) ? [] : [field];
  });
  for (const match of scan.matches(TOKEN)) {
    for (const field of choices) {
      const code = codeOf(match[0], field);
      if (code !== null) {
        draft.put(field.name, code);
        scan.take(match.index, match.index + match[0].length);
      }
    }
  }
}
