import { customerFilter, idleIn } from '../../customers/customerFilter.ts';
import { methodIn } from '../recognise/method.ts';
import type { ReadContext } from '../reading.ts';
import type { Scan } from '../scan.ts';
import { findTimes, type TimeSpan } from '../time/findTimes.ts';
import { unreadableTime } from '../time/readTime.ts';
import type { Work } from './assembler.ts';

/** 一组, 全组: whose customers. Digits and letters belong to the filter behind it. */
const GROUP =
  /^[\s,:\u0001]*(?:给|为|让)?\s*(?<group>全组|全队|全团队|全体|全员|大家|所有人|[\u4e00-\u9fff]{1,6}?组|(?:the )?(?:whole )?team\b)的?/iu;

interface TeamPlanSaid {
  /** As typed; null where none was named. */
  readonly group: string | null;
  /** Which customers, as the search understands it. */
  readonly query: string | null;
  readonly times: readonly TimeSpan[];
  readonly method: string | null;
  readonly goal: string | null;
}

/** 计划 一组 A级 7天未跟进 明天10:00 电话: for all that a filter describes, not for one customer. */
export function meansTeam(scan: Scan, context: ReadContext): boolean {
  const said = teamPlanIn(scan, context);
  return said.group !== null && said.query !== null;
}

/** 团队计划: whose customers, which of them, when, how and what for. */
export function teamPlan({ scan, context, draft }: Work): void {
  const { group, query, times, method, goal } = teamPlanIn(scan, context);
  draft.put('team', group);
  draft.put('query', query);
  const [time] = times;
  if (time !== undefined && time.said !== null && !time.past) {
    draft.put('at', time.said);
  } else if (time !== undefined) {
    const typed = scan.typed(time.start, time.end);
    draft.refuse(
      'at',
      time.said === null
        ? unreadableTime('date.impossible', 'no such day or time', typed)
        : unreadableTime('date.past', 'in the past', typed),
    );
  }
  draft.put('method', method);
  draft.put('goal', goal);
}

function teamPlanIn(scan: Scan, { now, zone }: ReadContext): TeamPlanSaid {
  const copy = scan.fork();
  const named = GROUP.exec(copy.rest);
  if (named !== null) {
    copy.take(0, named[0].length);
  }
  // 7天未跟进 is no time at which to call.
  const timed = copy.fork();
  for (const { start, end } of idleIn(copy)) {
    timed.take(start, end);
  }
  const times = findTimes(timed.rest, { now, zone, prefer: 'future' });
  for (const { start, end } of times) {
    copy.take(start, end);
  }
  const words = copy.left.split(/[\s,]+/u).filter((word) => word !== '');
  const says = words.find((word) => customerFilter(word) === undefined && methodIn(word, true) !== null);
  const others = words.filter((word) => word !== says);
  const most = others.findLastIndex(
    (_, at) => customerFilter(others.slice(0, at + 1).join(' ')) !== undefined,
  );
  return {
    group: named?.groups?.['group'] ?? null,
    query:
      most < 0
        ? null
        : others
            .slice(0, most + 1)
            .join(' ')
            .slice(0, 100),
    times,
    method: says === undefined ? null : methodIn(says, true),
    goal:
      others
        .slice(most + 1)
        .join(' ')
        .slice(0, 200) || null,
  };
}
