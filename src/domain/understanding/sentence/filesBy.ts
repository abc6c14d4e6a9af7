/** 我爱我家报备：客户 ...: the company stands before the word. */
const FILED_BY = /^\p{L}[\p{L}\d·&]{1,9}报备\s?[:,\s]\s?\[?(?:报备)?(?:客户|姓名|项目|楼盘)/u;
/** 中原地产 报备一组 ...: a company, the word, and behind them somebody's phone. */
const FILED_AHEAD =
  /^(?![^报]{0,12}(?:C\d|1[3-9]\d{3}))[\p{L}\d·&\]]{2,12}\s?(?:客户|新增)?报备(?:一?[组位个批])?(?!过|了|吗|没|的|期|失|成|有|无)[\s\S]{0,80}?1[3-9]\d[\d*xX ]{6,}/u;
/** 贝壳张姐带客户刘先生138... 报备一下: the word at the end. */
const FILED_LAST = /1[3-9]\d[\d*xX ]{6,}.{0,60}(?<![没未不已])报备(?:一?下)?[\s。!~]*$/su;
/** A phone with a hidden middle, among the words of a distribution company: such a form needs no word for what it is. */
const HIDDEN_PHONE = /(?<!\d)1[3-9]\d\d{0,4}[*xX]{2,8}\d{2,5}(?!\d)/u;
const AGENCY = /报备|带看|带客|经纪|分销|业务员|看房时间|到访时间|来访时间|预计到访|\b(?:agent|broker)\b/iu;

/** What a distribution company pasted, which begins with its name or says by its form what it is. */
export function filesBy(text: string): boolean {
  return (
    FILED_BY.test(text) ||
    FILED_AHEAD.test(text) ||
    FILED_LAST.test(text) ||
    (HIDDEN_PHONE.test(text) && AGENCY.test(text) && !/(?<![A-Za-z])C\d/iu.test(text))
  );
}
