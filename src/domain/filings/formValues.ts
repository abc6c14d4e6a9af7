/** What a form of a distribution company can say. */
export type FormKey = 'channelCompany' | 'agent' | 'agentPhone' | 'name' | 'phone' | 'visit' | 'project';

/** The words before the colon, as agents write them; the longer ones first. Null: said, but not wanted. */
const KEYS: readonly (readonly [words: string, key: FormKey | null])[] = [
  [
    '经纪人手机号码|经纪人手机号|经纪人电话|经纪人手机|经纪人号码|经纪人联系方式|带看人员电话|带看人员手机|带看人手机|经纪电话|顾问电话|业务电话|agent phone|业务员电话|业务员手机|报备人电话|带看人电话|带客人电话|联系人电话|门店电话',
    'agentPhone',
  ],
  [
    '报备时间|报备日期|到访人数|来访人数|带看人数|看房人数|人数|备注|说明|置业顾问|案场顾问|案场|需求|意向户型|意向面积|意向|性别|户型|面积|预算|佣金|交通方式|remarks?|note',
    null,
  ],
  [
    '报备渠道|渠道名称|渠道公司|分销公司|中介公司|报备公司|所属公司|渠道|分销|中介|公司名称|门店名称|所属门店|公司|门店|channel|company',
    'channelCompany',
  ],
  [
    '经纪人姓名|带看经纪人|带看人员|带看顾问|渠道顾问|业务员姓名|经纪人员|经纪人|经纪|业务员|报备人|带看人|带客人|联系人|agent',
    'agent',
  ],
  [
    '客户联系方式|客户手机号码|客户手机号|客户号码|客户电话|客户手机|联系手机|联系电话|联系方式|手机号码|电话号码|手机号|手机|电话|号码|phone|tel',
    'phone',
  ],
  ['客户姓名|客户名称|客户名|姓名|客户|name|customer|client', 'name'],
  [
    '预计看房时间|预计带看时间|预约看房时间|预计来访时间|预计到场时间|预计时间|约看时间|到场时间|来访日期|看房日期|预计到访时间|预约到访时间|预计到访|预约时间|到访时间|到访日期|带看时间|带看日期|来访时间|看房时间|到访|带看|时间|visit',
    'visit',
  ],
  ['意向项目|意向楼盘|报备案场|报备项目|报备楼盘|项目名称|楼盘名称|项目|楼盘|project', 'project'],
];
const ANY = KEYS.map(([words]) => words).join('|');
const PAIR = new RegExp(`(?<![\\p{L}])(?<key>${ANY})\\s?[:=]\\s?`, 'giu');
/** Where a form begins to speak of a customer. */
export const NAME_KEY = /(?<![\p{L}])(?:客户姓名|客户名称|客户名|姓名|客户|name|customer|client)\s?[:=]/giu;

/** The values behind the keys of a form, and the text without them. A value ends at the next key or at the end of its line. */
export function formValues(text: string): {
  readonly values: Partial<Record<FormKey, string>>;
  readonly rest: string;
} {
  const pairs = [...text.matchAll(PAIR)];
  const values: Partial<Record<FormKey, string>> = {};
  let rest = '';
  let done = 0;
  pairs.forEach((pair, index) => {
    const from = pair.index + pair[0].length;
    const until = pairs[index + 1]?.index ?? text.length;
    const line = /[\n;]/u.exec(text.slice(from, until))?.index;
    const end = line === undefined ? until : from + line;
    const key = keyOf(pair.groups?.['key'] ?? '');
    const value = text
      .slice(from, end)
      .replace(/[\s,.;。/|]+$/u, '')
      .trim();
    if (key !== null && value !== '') {
      values[key] ??= value.slice(0, 100);
    }
    rest += `${text.slice(done, pair.index)} `;
    done = end;
  });
  return { values, rest: rest + text.slice(done) };
}

function keyOf(word: string): FormKey | null {
  return KEYS.find(([words]) => words.split('|').includes(word.toLowerCase()))?.[1] ?? null;
}
