import type { Work } from './assembler.ts';
import { ofDeal } from './deal.ts';
import { takeCode } from './takeCode.ts';

const LONGEST = 200;
/** 按揭 H8 收到 身份证 流水: what follows names papers. */
const RECEIVED = /(?:收到|已收|交来|交了|补交|补了|received|got)(?:了)?[\s:=]*(?<papers>\S.*)$/iu;
const PAPER =
  '(?:身份证|户口[本簿]|结婚证|离婚证|收入证明|在职证明|工作证明|(?:银行)?流水|征信(?:报告)?|社保(?:证明)?|公积金(?:证明|流水)?|首付(?:收据|发票|凭证)|银行卡|营业执照|税单)';
/** H8身份证和流水交了: the papers stand before. */
const HANDED_IN = new RegExp(
  `(?<papers>${PAPER}(?:[\\s,和及跟与]{0,2}${PAPER}){0,9})\\s?(?:都|也|已经?|今天|刚)*(?:交|收|补|拿|送|给)(?:到|来|过来|上来|上|齐)?(?:了|齐)`,
  'iu',
);
/** A step of a loan, as people say it. */
const STEPS: readonly (readonly [RegExp, string])[] = [
  [/(?:资料|材料)(?:都)?(?:已)?(?:收)?(?:齐|全)(?:了|全)?|documents complete/iu, 'documented'],
  [/(?:已)?面签(?:了|完成|完)?|signed at the bank/iu, 'signed'],
  [/(?:已)?放款(?:了|完成)?|paid[ -]out/iu, 'paidOut'],
  [/(?:银行)?(?:已)?(?:审批|批贷|批)(?:通过|下来|复)?(?:了)?|approved/iu, 'approved'],
];

/** 按揭 H8 批了 200万, 按揭 H8 工行 212万, 按揭 H8 收到 身份证: which deal, which step, which papers. */
export function loan(work: Work): void {
  const { scan, draft } = work;
  const handed = HANDED_IN.exec(scan.rest);
  if (handed !== null && !draft.has('step')) {
    const papers = handed.groups?.['papers'] ?? '';
    draft.put('step', 'received');
    draft.put('documents', scan.typed(handed.index, handed.index + papers.length).slice(0, LONGEST));
    scan.take(handed.index, handed.index + handed[0].length);
  }
  const papers = RECEIVED.exec(scan.rest);
  if (papers !== null && !draft.has('step')) {
    const end = papers.index + papers[0].length;
    const typed = scan.typed(end - (papers.groups?.['papers'] ?? '').length, end).trim();
    draft.put('step', 'received');
    draft.put('documents', typed.slice(0, LONGEST));
    scan.take(papers.index, end);
  }
  takeCode(work, STEPS, 'step');
  ofDeal(work);
}
