import { customerFilter } from '../../customers/customerFilter.ts';
import { gather } from '../facts.ts';
import { Scan } from '../scan.ts';
import type { Work } from './assembler.ts';

/** What to do with whom comes first: 领取 C12, 分配 C12 李娜, 放入 C12 客户出国. */
const ACTIONS: readonly (readonly [string, RegExp])[] = [
  ['take', /^(?:领取|认领|领回?|捞取?|抢|take|capture|pick)(?:一下)?[\s,:]*/iu],
  ['assign', /^(?:分配|指派|派给?|分给|assign|give)[\s,:]*/iu],
  ['release', /^(?:放入|放进|放回|放到|退回|释放|丢[进到]?|release|put(?: in)?)(?:公海)?[\s,:]*/iu],
];
const INSIDE = /^(?:里面?|池子?里?)/u;
/** 有没有A级三房: how it is asked for. */
const ASKS =
  /^(?:里面?|现在)?(?:还)?(?:有没有|有(?=.*[吗么]$)|找|查|看看|看一?下)\s*|(?:的)?(?:客户)?[吗么]$/gu;
const ASKED =
  /^(?:现在|还)?(?:都)?(?:有(?:哪些人?|什么人?|谁|人|多少)?)?(?:客户|名单|列表|list)?(?:吗|呢|可以?领)?[?？]?$/iu;
const WHO = /^(C\s?#?\d{1,9}|\+?[\d*][\d\s*-]{5,18}\d|[^\s,;:]{1,20})[\s,;:]*/iu;
/** How people say it in a sentence: 把C12放进公海, 从公海领取C12, 把C12分配给李娜. */
const SENTENCES: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [
    /^(?:(?:把|将)?\s*(C\s?#?\d{1,9})|(?:把|将)\s*([^\s,.。]{1,12}?)|([^\s,.。把将想要从]{2,4}))\s*(?:这个)?(?:客户)?(?:给|再|先)?(?:放入|放进|放到|放回|放|丢进|丢到|丢|退回|退|扔进|扔|转入|转到|踢)(?:到|回|进)?公海(?:里|池)?(?:吧|了吧|去)?[\s,:.。]*(.*)$/iu,
    ([, ref, told, name, why]) => `放入 ${ref ?? told ?? name ?? ''} ${why ?? ''}`,
  ],
  [
    /^(?:我)?(?:想|要|想要|能不能|可以)?(?:去|到|从)?公海(?:里面?)?(?:领取?|捞|挑|找|看)(?:一?[个些点几]|一下|看)*(?:客户|人)?(?:吗)?[?？]?$/u,
    () => '',
  ],
  [
    /^(?:我)?(?:想|要|想要|能不能|可以)?(?:领取?|捞|挑|看)(?:一?[个些点几]|一下|看)*公海(?:里面?)?的?(?:客户|人)?(?:吗)?[?？]?$/u,
    () => '',
  ],
  [
    /^(?:把|将)?公海(?:里面?|中)?的?\s*([^\s,.。][^,.。]{0,30}?)的?(?:客户|人)?(?:都)?(?:列|查|筛|调|拉)(?:一?下|出来|看看)*$/iu,
    ([, which]) => which ?? '',
  ],
  [
    /^(?:我)?(?:要|想)?从公海(?:里面?)?(?:领取?|认领|捞)(?:一下)?\s*(\S+)$/iu,
    ([, who]) => `领取 ${who ?? ''}`,
  ],
  [
    /^(?:把|将)?(?:公海(?:里面?)?的?)?\s*(C\s?#?\d{1,9})\s*(?:从公海(?:里面?)?)?(?:分配|指派|派)给?\s*(\S+)$/iu,
    ([, who, to]) => `分配 ${who ?? ''} ${to ?? ''}`,
  ],
];
const CAPTURED_LAST = /^(C\s?#?\d{1,9})\s*(领取|认领|take)$/iu;
const GIVEN_TO = /^(?:给|分给|派给|to)\s*/iu;

/** 公海: what is looked for, or what is done with whom; what is left is the colleague or the reason. */
export function pool({ scan, context, draft }: Work): void {
  const typed = scan.left.replace(INSIDE, '').replace(ASKED, '').trim();
  const behind = CAPTURED_LAST.exec(typed);
  const line = behind === null ? (poolSentence(typed) ?? typed) : `${behind[2] ?? ''} ${behind[1] ?? ''}`;
  const found = ACTIONS.find(([, words]) => words.test(line));
  if (found === undefined) {
    const asked = line.replaceAll(ASKS, '').trim();
    const query = customerFilter(line) === undefined && customerFilter(asked) !== undefined ? asked : line;
    draft.put('query', shortened(query));
    return;
  }
  const [action, words] = found;
  const rest = line.replace(words, '');
  const who = WHO.exec(rest);
  draft.put('action', action);
  const typedWho = who?.[1] ?? '';
  // Whom one gives up is one's own; whom one takes is nobody's, whatever his own customers are called.
  const own = action === 'release' ? gather(new Scan(typedWho), context, 'future').customer : null;
  if (own !== null && own.candidates.length > 1) {
    draft.candidates = own.candidates;
  } else {
    draft.put('customer', own?.ref ?? (typedWho === '' ? null : typedWho));
  }
  const more = rest.slice(who?.[0].length ?? 0).trim();
  if (action === 'assign') {
    draft.put('to', shortened(more.replace(GIVEN_TO, '')));
  } else if (action === 'release') {
    draft.put('reason', shortened(more));
  }
}

/** What a sentence says of the pool, as it is said behind the word 公海; null where it says nothing of it. */
export function poolSentence(text: string): string | null {
  for (const [pattern, said] of SENTENCES) {
    const match = pattern.exec(text.trim());
    if (match !== null) {
      return said(match).trim();
    }
  }
  return null;
}

function shortened(text: string): string | null {
  return text === '' ? null : text.slice(0, 100);
}
