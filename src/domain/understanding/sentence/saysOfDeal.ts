import type { Scan, Span } from '../scan.ts';
import { wordTest } from '../words/pattern.ts';
import { ASKED } from '../words/questions.ts';
import { UNIT_SOURCES } from '../words/unitSources.ts';

const DEAL = /(?<![A-Za-z0-9-])(?<letter>[HD])\s?#?\d{1,9}(?![A-Za-z0-9-])/iu;
const DONE = '(?:已经?|都|刚刚?|今天|昨天)?\\s?';
const BY = '(?:客户|业主|买方|他|她)?(?:今天)?(?:要|申请|办|办理|做)?\\s?';
const OVER = '(?:都|已经?)?(?:做|办)?(?:了|好了?|完了?|完成了?|通过了?|成功了?|过了|下来了?|搞定了?)';
const UNIT = `(?:${UNIT_SOURCES.full}|${UNIT_SOURCES.longDoor})`;

/** What people say of a contract (H8) or a subscription (D7) by its number, and the command that it means; the first that fits. */
const SAID: readonly (readonly [command: string, letters: string, words: string])[] = [
  ['contract.revoke', 'H', `${BY}(?:注销|撤销?)网签${OVER}?|网签(?:已经?)?(?:注销|撤销?)${OVER}?`],
  ['reservation.drop', 'D', `${BY}退小[定订]了?`],
  ['subscription.forfeit', 'D', `${BY}(?:挞定|没收定金|定金没收)了?`],
  ['subscription.withdraw', 'D', `${BY}(?:退定(?!金)了?|不签(?:约|合同)?了)(?:\\s?退定)?`],
  ['contract.cancel', 'H', `${BY}(?:退房(?!间)了?|解约|解除合同)`],
  ['contract.swap', 'H', `${BY}(?:换房|换[到成去](?=\\s?${UNIT}))[到成去]?`],
  ['contract.change', 'H', `${BY}(?:更名|加名|减名|(?=共有人))(?:字)?`],
  ['contract.register', 'H', `${DONE}网签${OVER}|${DONE}(?:做|办)?(?:好|完|完成)了?网签了?`],
  ['contract.file', 'H', `${DONE}备案${OVER}|${DONE}(?:做|办)?(?:好|完|完成)了?备案了?`],
  [
    'loan.show',
    'HD',
    '(?=(?:按揭|贷款|公积金)?[^,。]{0,6}(?:行|贷款?|按揭|公积金)(?:已经?)?(?:审批|批贷?|面签|放款)(?:通过|下来|了|完|复))|(?=(?:已经?)?面签(?:了|完|好|过))|(?=(?:身份证|户口[本簿]|结婚证|收入证明|(?:银行)?流水|征信|资料|材料)[^。]{0,30}(?:交|收|补|拿|送|齐)(?:到|来|过来|上来|上)?(?:了|齐|全))|(?=(?:交|收到|补)了?[^,。]{0,6}(?:身份证|户口[本簿]|结婚证|收入证明|流水|征信))',
  ],
];
const TESTS = SAID.map(([command, letters, words]) => ({ command, letters, pattern: wordTest(words) }));
/** Asked, only spoken of, or not so. */
const ONLY_SPOKEN = wordTest(
  `${ASKED}|说|表示|想|可能|考虑|打算|担心|如果|要是|万一|提醒|要求|闹|威胁|问(?!题)|咨询|会不会|不(?:能|想|要|会|肯|同意|可以)?(?:退|换|更|加名|网签|备案)|(?:没|未|还没|没有|别|先别|暂不)(?:有)?(?:退|换|更|网签|备案|面签|放款|批|交|收)|什么|怎么|流程|多少`,
);

/** H8今天网签了, H8换到1503, D7不签了: what is said of a deal by its number. Null where nothing was done, or it is only spoken of. */
export function saysOfDeal({ rest }: Scan): { readonly command: string; readonly cue: Span } | null {
  const letter = DEAL.exec(rest)?.groups?.['letter']?.toUpperCase();
  if (letter === undefined || ONLY_SPOKEN.test(rest)) {
    return null;
  }
  for (const { command, letters, pattern } of TESTS) {
    const match = letters.includes(letter) ? pattern.exec(rest) : null;
    if (match !== null) {
      return { command, cue: { start: match.index, end: match.index + match[0].length } };
    }
  }
  return null;
}
