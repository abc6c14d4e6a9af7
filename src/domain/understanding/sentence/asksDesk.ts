import { customerFilter, idleIn } from '../../customers/customerFilter.ts';
import type { Facts } from '../facts.ts';
import type { ReadContext } from '../reading.ts';
import { findUnits } from '../recognise/units.ts';
import { masked, type Scan } from '../scan.ts';
import { isFiller, residue } from '../segments.ts';
import { BUILDING_SAID } from '../recognise/buildings.ts';
import {
  AWAY,
  BACK,
  BUSY,
  GRID_FILLER,
  LEFT,
  LOOKS_FOR,
  PREPARES,
  PREPARES_FILLER,
  RECOMMEND,
  SHOWS_GRID,
  WHO_HAS,
  WHO_WANTS,
  WHOSE,
  WHOSE_TURN,
  WHATS_ON,
} from '../words/deskCues.ts';
import { AVOIDED_FLOOR_WORDS, FLOOR_BAND_WORDS } from '../words/floorWords.ts';
import { words, wordTest } from '../words/pattern.ts';
import { turnOf } from './turnOf.ts';
import { takeWishes, wishesIn } from './wishesIn.ts';

const WHOSE_TEST = wordTest(`${WHOSE}|${WHO_HAS}`);
const RECOMMEND_TEST = wordTest(RECOMMEND);
const PREPARES_TEST = wordTest(PREPARES);
const WHATS_ON_TEST = wordTest(WHATS_ON);
const WHO_WANTS_TEST = wordTest(WHO_WANTS);
const LOOKS_TEST = wordTest(LOOKS_FOR);
const TOLD_TEST = wordTest('说|表示|反馈|嫌|觉得|喜欢|没接|问|\\bsa(?:id|ys?)\\b|\\basked\\b');
const LIST_TEST = words('客户|客人|名单|customers?|clients?');
const LEFT_TEST = wordTest(LEFT);
const ROTA_LINE = new RegExp(`^(?:${AWAY}|${BUSY}|${BACK})$`, 'iu');
const UNWANTED_FLOORS = `楼层|(?:别|不要|不能)太[高低]|不要|不想要|不看|除了|和|跟|以及|或者?|的|${Object.values(AVOIDED_FLOOR_WORDS).join('|')}|${Object.values(FLOOR_BAND_WORDS).join('|')}`;
const BUILDING_TEST = new RegExp(BUILDING_SAID.source, 'iu');
const SOMEBODY = /客户|客人|他|她|\b(?:customer|client|he|she)\b/iu;
/** 姓刘的客户有几个 asks for a list, and tells of nobody. */
const CALLED_SO = /(?:姓|叫)[\u4e00-\u9fff]{1,2}的(?:客户|客人|人)?/u;
const COUNTED =
  '(?:我)?(?:名下|手里|手上|这边)|(?:一共|总共|都|还)?有?(?:几个|哪些|哪几个|多少个?|谁|没有)|列(?:一?下|出来)|查(?:一?下)?|找(?:一?下)?';
const GRID_TEST = wordTest(SHOWS_GRID);
const TURN_TEST = wordTest(WHOSE_TURN);
const TURN_FILLER = '请问|现在|今天|接待|接客|的|了|吗|呢|啊|呀|客户|客人|please|to|receive|is|it';

/** 不要顶楼 三房 280到320万: nothing but what a home is to be like, and more than one thing of it. */
function onlyWishes(scan: Scan): boolean {
  const copy = scan.fork();
  const wishes = takeWishes(copy);
  return wishes >= 2 && isFiller(residue(copy.rest, UNWANTED_FLOORS));
}

/** What a sales office asks of its records: whose customer, which homes, who of the list, whose turn. Null where the line is none of these. */
export function asksDesk(scan: Scan, facts: Facts, context: ReadContext): string | null {
  const { lastCustomer } = context;
  const text = scan.rest;
  const somebody = facts.customer.ref !== null || facts.customer.candidates.length > 0;
  const number = facts.phones.length > 0 || facts.fours.length > 0;
  if (ROTA_LINE.test(residue(text)) || turnOf(scan, context) !== null) {
    return 'rota.show';
  }
  const left = LEFT_TEST.test(text);
  if (!somebody && !number && left && wishesIn(scan) === 0 && !TOLD_TEST.test(text)) {
    return BUILDING_TEST.test(text) ? 'grid.show' : 'unit.show';
  }
  if (GRID_TEST.test(text) && isFiller(residue(text, BUILDING_SAID.source, SHOWS_GRID, GRID_FILLER))) {
    return 'grid.show';
  }
  if (!somebody && !number && TURN_TEST.test(text) && residue(text, WHOSE_TURN, TURN_FILLER) === '') {
    return 'rota.show';
  }
  if (CALLED_SO.test(text) && isFiller(residue(text, CALLED_SO.source, COUNTED))) {
    return 'customer.find';
  }
  if ((somebody || number) && WHOSE_TEST.test(text)) {
    return 'ownership.verdict';
  }
  if (TOLD_TEST.test(text)) {
    return null;
  }
  if (WHATS_ON_TEST.test(text) && residue(text, WHATS_ON) === '') {
    return 'event.show';
  }
  if (
    somebody &&
    PREPARES_TEST.test(text) &&
    isFiller(residue(masked(text, facts.customer.spans), PREPARES, PREPARES_FILLER))
  ) {
    return 'visit.prepare';
  }
  const [unit] = findUnits(scan, 'longDoors');
  if (unit !== undefined && WHO_WANTS_TEST.test(masked(text, [unit]))) {
    return 'unit.match';
  }
  // 推几套: for whom one has just spoken of, where nothing else is said.
  const him = lastCustomer !== undefined && facts.names.length === 0 && wishesIn(scan) === 0;
  if ((somebody || him) && unit === undefined && RECOMMEND_TEST.test(text)) {
    return 'unit.match';
  }
  if (somebody || number || facts.names.length > 0) {
    return null;
  }
  const describes = customerFilter(text) !== undefined;
  if (describes && (scan.matches(LIST_TEST).length > 0 || idleIn(scan).length > 0)) {
    return 'customer.find';
  }
  // 客户要求看120平 tells of somebody; 有没有三房 asks.
  return unit === undefined &&
    !SOMEBODY.test(text) &&
    wishesIn(scan) > 0 &&
    (left ||
      LOOKS_TEST.test(text) ||
      RECOMMEND_TEST.test(text) ||
      (lastCustomer === undefined && onlyWishes(scan)))
    ? 'unit.search'
    : null;
}
