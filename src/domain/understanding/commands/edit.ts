import { gather, mentionByName } from '../facts.ts';
import { ANOTHER_PHONE, EDIT } from '../words/cues.ts';
import { takeAddress, takeOccupation } from '../recognise/traits.ts';
import { words, wordTest } from '../words/pattern.ts';
import { AFTER_NAME } from '../words/nameContext.ts';
import { SURNAME_PATTERN } from '../words/surnames.ts';
import type { Work } from './assembler.ts';
import { takeAttributes } from './attributes.ts';
import { putCustomer } from './customer.ts';

/** The old phone stays. */
const KEEP =
  /(?:旧|老|原来?|之前|以前)的?(?:号码?|电话|手机|那个)?(?:的|也|还|先|都|号)?(?:别|不要|不用|勿|先别)?(?:删|保留|留着|留|还用|还在用|在用|能用|还能用|有用|也用|也留)|(?:两|2|俩)个?(?:号码?|电话)?都(?:用|留|要|保留)|别删(?:旧|老|原)|保留(?:旧|老|原)|(?:加|多)(?:了|个|一个|上)*(?:新)?(?:号码?|电话|手机)|add(?:ed)? (?:a |another |new )*(?:number|phone)|(?:don't|do not) (?:delete|remove)(?: the)?(?: old)?|keep (?:the )?(?:old|previous|both|other)|both (?:numbers|phones)/iu;
/** The old phone goes. */
const DROP =
  /(?:旧|老|原来?|之前|以前)的?(?:号码?|电话|手机)?(?:已经|已|都)?(?:删掉|删了|删除|作废|不用了|停用|停机|停了|注销)|(?<!don't |not )(?:delete|remove) the old/iu;
const RENAMED = new RegExp(
  `(?:改名(?:叫|为|成)?|(?:名字|姓名|全名|真名|大名)(?:是|叫|改成|改为|改叫|应该是|应为|更正为)?|改叫|rename(?:d)? to|(?:full )?name is|name to)\\s?(?<name>${SURNAME_PATTERN}[\\u4e00-\\u9fff]{1,3}?(?=$|[^\\u4e00-\\u9fff]|${AFTER_NAME})|[A-Z][a-z'-]+(?:\\s[A-Z][a-z'-]+)*|(?:Mr|Ms|Mrs|Miss)\\.?\\s[A-Z][a-z]+)`,
  'gu',
);
const CUE = words(EDIT);
const ANOTHER = wordTest(ANOTHER_PHONE);

/** 改客: whose record, and what of it is different now. */
export function edit(work: Work): void {
  const { scan, context, draft } = work;
  const renamed = scan.matches(RENAMED)[0];
  if (renamed !== undefined) {
    draft.put('name', renamed.groups?.['name'] ?? null);
    scan.take(renamed.index, renamed.index + renamed[0].length);
  }
  const facts = gather(scan, context, 'past');
  draft.put('address', takeAddress(scan));
  const customer = putCustomer(work, mentionByName(facts, context.known, scan));
  const own = customer?.phones ?? [];
  const fresh = facts.phones.filter(({ number }) => number !== null && !own.includes(number));
  draft.put('phone', fresh.at(-1)?.number ?? null);
  draft.refuse('phone', facts.phones.find(({ unreadable }) => unreadable !== null)?.unreadable);
  const kept = (KEEP.test(scan.rest) || ANOTHER.test(scan.rest)) && !DROP.test(scan.rest);
  if (kept && own.length > 0 && draft.has('phone')) {
    draft.put('keepPhones', own);
  }
  for (const span of [...facts.times, ...facts.customer.spans]) {
    scan.take(span.start, span.end);
  }
  takeAttributes(scan, draft, false);
  draft.put('occupation', takeOccupation(scan));
  for (const match of scan.matches(CUE)) {
    scan.take(match.index, match.index + match[0].length);
  }
}
