import type { Span } from '../scan.ts';
import { wordTest } from '../words/pattern.ts';
import { ASKED } from '../words/questions.ts';

/** What is done with a complaint that is named by its number, and the words that say only that. */
interface ComplaintStep {
  readonly command: string;
  /** In the text behind the number. */
  readonly cue: Span | null;
}

const SETTLED =
  '(?:已经?|都|全部?|终于|现在)?\\s?(?:修好|修复|处理(?:好|完|完毕)|解决|搞定|办好|办完|弄好|弄完|整改完|完事|结案|完结|结(?=了))';
/** 修好了, 已解决: it is over. */
const OVER = new RegExp(
  `(?:${SETTLED})(?:了|啦|完了|好了|完毕)|已经?(?:修好|修复|处理好|处理完|解决|搞定|办好|弄好|整改完|结案)|可以(?:办结|结案|结|关(?:掉|闭)?)了?(?=$|[\\s,。])|\\b(?:fixed|solved|resolved|settled)\\b`,
  'iu',
);
/** Not yet, not surely, or in somebody else's words: 明天能修好, 师傅说修好了, 等业主确认. */
const NOT_OVER =
  /没|未|不|无法|才能|要求|希望|必须|限|明天|后天|下?周[一二三四五六日天]|预计|争取|尽快|准备|如果|要是|等|待|说|问|催|再|又|还|\b(?:not|will|when|if|tomorrow)\b/iu;
const PAUSED =
  /(?:先|暂时|需要|申请)?(?:挂起(?:来)?|暂停(?!电|水|气|施工|供)|停表|搁置|先停(?:一?[停下]|(?=[\s,吧了]|$))|计时停一?下)(?:一下|处理|吧|了)?/u;
const REOPENED = /(?:要|需要|得|请)?(?:重新打开|重开|再打开|重新处理|恢复投诉)(?:一下|吧|了)?/u;
const RESUMED = /(?:可以|要|现在)?(?:恢复处理|继续处理|恢复计时|取消暂停|解除暂停)(?:了|吧)?/u;
const TAKEN =
  /^(?:我(?:来|先)?(?:接手|接了|接管|跟进?(?=$|[\s,。])|处理(?=$|[\s,。])|负责(?=$|[\s,。]))|归我|交给我)(?:吧|了)?/u;
const GIVEN =
  /(?:(?:转|交|派|改派|移交|分)给|(?:给|让|由)(?=[\u4e00-\u9fff]{2,4}(?:来)?(?:处理|负责|跟进?|接手)(?:$|[\s,。])))\s?(?<who>[\u4e00-\u9fff]{2,4}?)(?:来)?(?:处理|负责|跟进?|接手)?(?:吧|了|一下)?(?=$|[\s,。])/u;
const DEADLINE = /时限|期限|截止|到期|超期|怎么算|还有多久|还剩多[久少]|deadline/iu;
const ASKED_TEST = wordTest(
  `${ASKED}|怎么样了?|情况|谁(?:在)?(?:负责|跟|处理)|处理得|状态|看看|看一?下|查一?下`,
);
/** 业主问什么时候修好: whoever complains asks, not whoever types. */
const TOLD = /客户|业主|住户|他|她|说|问(?!题)|催/u;
const LONGEST_QUESTION = 20;

/**
 * What a text behind the number of a complaint says besides what the customer was told: that it is over (修好了 原因胶条老化), that it waits,
 * that somebody else has it, or only a question. Null where it is an answer to the customer, or a note.
 */
export function saysOfComplaint(behind: string): ComplaintStep | null {
  const text = behind.trimEnd();
  const told = TOLD.test(text);
  if (!told && DEADLINE.test(text) && text.length <= LONGEST_QUESTION) {
    return { command: 'deadline.explain', cue: { start: 0, end: behind.length } };
  }
  if (ASKED_TEST.test(text)) {
    return !told && text.length <= LONGEST_QUESTION
      ? { command: 'complaint.show', cue: { start: 0, end: behind.length } }
      : null;
  }
  const given = GIVEN.exec(text);
  const who = given?.groups?.['who'];
  if (given !== null && who !== undefined && given.index <= 4) {
    const at = given.index + given[0].indexOf(who);
    return { command: 'complaint.takeOver', cue: { start: 0, end: at } };
  }
  for (const [pattern, command] of [
    [TAKEN, 'complaint.takeOver'],
    [PAUSED, 'complaint.pause'],
    [REOPENED, 'complaint.reopen'],
    [RESUMED, 'complaint.resume'],
  ] as const) {
    const match = pattern.exec(text);
    if (match !== null && !negated(text, match.index)) {
      return { command, cue: { start: match.index, end: match.index + match[0].length } };
    }
  }
  const over = OVER.exec(text);
  return over !== null && !NOT_OVER.test(text.slice(0, over.index + over[0].length).replace('无法修复', ''))
    ? { command: 'complaint.resolve', cue: null }
    : null;
}

/** 先别挂起: what stands right before it takes it back. */
function negated(text: string, at: number): boolean {
  return /(?:别|不|没|未|不要|不能|不用)(?:先|再|用|能)?$/u.test(text.slice(0, at));
}
