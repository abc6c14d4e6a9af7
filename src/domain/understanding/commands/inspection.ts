import { readValue } from '../readValue.ts';
import type { Work } from './assembler.ts';
import { ofDeal } from './deal.ts';
import { generic } from './generic.ts';
import { takeCode } from './takeCode.ts';
import { takeRef } from './takeRef.ts';

const LONGEST = 200;
const DEFECT = /(?<![A-Za-z0-9-])Q\s?#?\d{1,9}(?![A-Za-z0-9-])/iu;
const SIGNED = /(?:客户)?(?:已)?签收(?:了)?|signed for/iu;
const CANCELLED = /取消(?:了)?|不交(?:房)?了|cancel(?:led)?/iu;
/** 满意度5, 5分, 5星 */
const SATISFACTION =
  /(?:满意度?|satisfaction)[\s:=是]*(?<said>[1-5])(?:分|星)?|(?<points>[1-5])\s?(?:分|星)(?![一-龥])/iu;
/** What is said of an inspection, the longest first. */
const RESULTS: readonly (readonly [RegExp, string])[] = [
  [
    /(?:其余|其他|全部|都|全)(?:的)?(?:都)?(?:合格|没问题|通过)|(?:the )?rest (?:is |are )?in order/iu,
    'restPassed',
  ],
  [/(?<!不)合格|(?<!not )in order|没问题/iu, 'passed'],
  [/有问题|不合格|not in order/iu, 'faulty'],
];
const VERDICTS: readonly (readonly [RegExp, string])[] = [
  [/不合格|没修好|不通过|not in order|failed/iu, 'failed'],
  [/合格|通过|修好了|in order|passed/iu, 'passed'],
];
const FIXED = /(?:已经?)?(?:修|整改|处理|弄)(?:好|完)(?:了)?|put right|fixed/iu;

/** 交房 H8 12-20 10:00 地点=…, 交房 H8 签收 满意度=5: when and where, or how it ended. */
export function handover(work: Work): void {
  const { scan, draft } = work;
  takeCode(
    work,
    [
      [SIGNED, 'signOff'],
      [CANCELLED, 'cancel'],
    ],
    'action',
  );
  const satisfied = draft.has('satisfaction') ? null : SATISFACTION.exec(scan.rest);
  const { said, points } = satisfied?.groups ?? {};
  if (satisfied !== null) {
    draft.put('satisfaction', Number(said ?? points));
    scan.take(satisfied.index, satisfied.index + satisfied[0].length);
  }
  ofDeal(work);
}

/** 验房 H8 主卧窗框渗水 负责=维修部 期限=12-25, 验房 H8 门窗 合格: what was found, or that it is in order. */
export function inspection(work: Work): void {
  const { scan } = work;
  // A defect that tells of what is not in order is no verdict on the list: 合格 stands at the end, or alone.
  const short =
    scan.left
      .replace(/\u0001/gu, ' ')
      .trim()
      .split(/\s+/u).length <= 3;
  if (short) {
    takeCode(work, RESULTS, 'result');
  }
  ofDeal(work);
}

/** 整改 Q3 已修好, 复验 Q3 不合格 还在渗水: which defect, and what became of it. */
export function ofDefect(work: Work): void {
  const { scan, draft, context, command } = work;
  takeRef(work, DEFECT, 'defect');
  takeCode(work, [[FIXED, 'fixed']], 'done');
  takeCode(work, VERDICTS, 'verdict');
  const date = command.fields.find(({ name }) => name === 'date');
  const day = date === undefined ? null : /\d{1,4}[-./月]\d{1,2}\S*/u.exec(scan.rest);
  if (date !== undefined && day !== null) {
    const read = readValue(day[0], date, context);
    draft.put('date', read.ok ? read.value : null);
    scan.take(day.index, day.index + (read.ok ? day[0].length : 0));
  }
  if (command.fields.some(({ name }) => name === 'note') && !draft.has('note')) {
    const rest = scan.left.replace(/^[\s,，、:：]+/u, '');
    draft.put('note', rest === '' ? null : rest.slice(0, LONGEST));
    return;
  }
  generic(work);
}
