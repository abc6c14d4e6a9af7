import type { Scan } from '../scan.ts';
import { takePhones } from '../recognise/phones.ts';
import { findUnits } from '../recognise/units.ts';
import { categoryIn, demandIn, riskIn, saysRepeated } from '../recognise/complaintWords.ts';
import { COMPLAINT_CUES, FAULT_WORDS, OWNER_WORDS, REPORTS_WORDS } from '../words/complaints.ts';
import { wordTest } from '../words/pattern.ts';

const CUES = wordTest(COMPLAINT_CUES);
const OWNER = wordTest(OWNER_WORDS);
const FAULT = wordTest(FAULT_WORDS);
const COMPLAINT_WORD = /投诉|complain/iu;
/** Spoken of, or asked about, and none of now: 没投诉, 投诉电话, 投诉了吗. */
const NONE =
  /(?:没有?|不|未|别|怕|担心|会不会|如果|要是|以前)(?:人|客户|业主)?(?:被)?投诉|投诉(?:电话|热线|率|处理好|已|怎么|多少|情况|统计|吗|了吗|渠道|最多|分析|超时|逾期|都是|有哪些)|[几多少哪](?:[个件条些])?(?:未处理的?|逾期的?)?投诉|(?:担心|害?怕|顾虑|万一|如果|要是|会不会)[^,。;]{0,12}(?:漏|渗|投诉|维权|延期|烂尾|质量|噪音|吵|交房)|(?:听说|网上|新闻|隔壁|别的|其他|人家|朋友)[^,。;]{0,8}(?:楼盘|小区|项目|盘|说|业主)[^,。;]{0,10}(?:维权|漏|渗|投诉|闹|延期|烂尾|质量)|[?？]\s*$/u;
/** 张总家漏水了: whose home something is wrong with. */
const HIS_HOME = /(?:先生|女士|小姐|[总哥姐叔姨]|[CDH]\d{1,9})(?:他|她)?家(?:里)?(?![人属具电装庭长])/iu;
/** 1504反映入户门锁打不开: the door's number alone, and that something is reported from there. */
const REPORTS = wordTest(REPORTS_WORDS);

/**
 * Whether a sentence tells of a complaint: it says so, or somebody who has bought (or whose home is named) speaks of something that is wrong,
 * threatens, or is angry. What a buyer only dislikes of a home that he looks at is none, nor is what he fears or has heard of others.
 */
export function complains(scan: Scan): boolean {
  const text = scan.rest;
  if (NONE.test(text)) {
    return false;
  }
  const wrong = categoryIn(text) !== null;
  const angry = CUES.test(text);
  const threatens = riskIn(text) !== null;
  const owner = OWNER.test(text);
  const home = owner || HIS_HOME.test(text) || findUnits(scan, 'none').length > 0;
  return (
    (COMPLAINT_WORD.test(text) && (wrong || threatens || home || owner)) ||
    (owner && (wrong || threatens || angry)) ||
    (home && wrong && (angry || threatens || saysRepeated(text) || FAULT.test(text))) ||
    (wrong && threatens && angry) ||
    (wrong && REPORTS.test(text) && findUnits(scan, 'longDoors').length > 0) ||
    (FAULT.test(text) && demandIn(text) !== null && takePhones(scan.fork()).length > 0)
  );
}
