import type { Work } from './assembler.ts';
import { ofDeal } from './deal.ts';
import { takeCode } from './takeCode.ts';

const LONGEST = 200;
/** 按揭 H8 收到 身份证 流水: what follows names papers. */
const RECEIVED = /(?:收到|已收|交来|交了|补交|补了|received|got)(?:了)?[\s:=]*(?<papers>\S.*)$/iu;
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
