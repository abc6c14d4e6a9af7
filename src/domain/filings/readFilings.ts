import { plain } from '../understanding/normalise.ts';
import { findNames } from '../understanding/recognise/names.ts';
import { Scan } from '../understanding/scan.ts';
import { findTimes } from '../understanding/time/findTimes.ts';
import { COMPANIES } from '../understanding/words/sources.ts';
import { formValues, NAME_KEY, type FormKey } from './formValues.ts';

/** A filing as it was written, before anything of it is judged. What was not written is undefined. */
export interface SaidFiling {
  readonly channelCompany?: string;
  /** With his own phone behind his name, where he wrote it. */
  readonly agent?: string;
  readonly name?: string;
  /** As typed: 138****8000. */
  readonly phone?: string;
  /** The words for the time of the visit. */
  readonly visit?: string;
  readonly project?: string;
}

interface Context {
  readonly now: Date;
  /** IANA zone of the project. */
  readonly zone: string;
}

/** Whole in any grouping, with a hidden middle, or some digits short of a phone: that is told where it is judged. */
const PHONE =
  /(?<![\d*])(?:\+?86[ -]?)?1[3-9]\d(?:(?:[ -]?\d){8}(?!\d)|\d{0,4} ?[*xX]{1,8} ?\d{1,5}|\d{4,9})(?![\d*])/gu;
/** The phone that follows is the agent's own. */
const AGENTS =
  /(?:经纪人?|业务员|报备人|带看人|带客人|联系人|门店电话|渠道顾问|\b(?:agent|broker)\b)(?:[^\n;:=]{0,6}[:=])?(?:(?!客户|姓名|client|customer)[^\n;:=\d*]){0,12}$/iu;
/** 我爱我家报备：客户 ...: the company stands before the word. */
const FIRM_FIRST =
  /^[\s[(]*(?<firm>(?!客户|您好|你好|今日|今天|请|楼盘|项目|带看|带客|到访|新增)[\p{L}\d·&]{2,10}?)(?:的)?[\s\])]*(?:客户|新增)?报备(?:一?[组位个批])?(?:客户|登记|表)?(?:[\s:\])]+|$)/u;
/** 【安居客】客户姓名：...: a company's own form, without a word of what it is. */
const FIRM_ALONE =
  /^[\s]*\[(?<firm>(?![^\]]*(?:报备|客户|登记|到访|带看))[\p{L}\d·&]{2,12})\][\s:]*(?=客户|姓名|项目|楼盘)/u;
const LEAD =
  /^[\s[(]*(?:今日|今天|新增)?(?:客户|带看|带客|到访)?(?:报备(?!人|楼盘|项目|公司|时间|日期|渠道|案场)|file\b)(?:客户|登记|表|一下|一?[个组位批])?[\s\])]*/iu;
const MARKER = /\[[^\]]*报备[^\]]*\]/gu;
const NUMBERING = /^\s*(?:\d{1,2}\s*[,.)]|[-·•])\s*/u;
/** 客户张**: who it is, said without a colon; what stands before it is the company and its agent. */
const CALLED =
  /(?:(?<![\p{L}])|带(?:着|了)?)客户\s?(?![来看过到])(?<name>[\u4e00-\u9fff](?:[*＊]{1,2}|先生|女士|小姐|总|姐|哥|[\u4e00-\u9fff]{1,2})?)(?![\u4e00-\u9fff*＊])/u;
const AGENT_LEAD = /^(?:经纪人?|agent\b|broker\b|业务员|报备人|带看人|带客人|联系人|顾问|中介)\s?/iu;
/** 客户：孙女士, 客户钱女士: everybody who is called a customer in so many words. */
const CUSTOMERS = /客户(?:姓名|名称|名)?\s?[:=]?\s?(?<name>[\u4e00-\u9fff][*\u4e00-\u9fff]{0,3})/gu;
const NICKNAME = '(?:[小老阿][\\u4e00-\\u9fff]|[\\u4e00-\\u9fff](?:姐|哥|经理|店长))';
const NAMED = `(?:${NICKNAME}|[\u4e00-\u9fff]{2,3})`;
const ITS_PHONE = '[\\s:,]*(?:电话|手机号?码?|号码)?[\\s:]*$';
/** 链家小陈 159..., 中介老赵 135...: whoever is named with the company is its agent. */
const WITH_FIRM = new RegExp(`(?:${COMPANIES}|中介|门店)的?${NICKNAME}${ITS_PHONE}`, 'iu');
/** The same, where only what else is said tells him from a customer: 链家 陈明 159..., 老赵 135.... */
const MAYBE_AGENT = new RegExp(
  `(?:(?:${COMPANIES}|中介|门店)的?\\s?(?<name>${NAMED})|(?<nick>${NICKNAME}))${ITS_PHONE}`,
  'iu',
);
/** 链家小陈, 中原 刘洋: a company that is known by its name, and behind it perhaps its agent. */
const FIRM = new RegExp(
  `(?<![\\p{L}])(?:中介)?(?<firm>${COMPANIES})(?:的)?\\s?(?<who>${NAMED})?(?![\\p{L}])`,
  'iu',
);
/** 尾号3344: too little to know a customer by, which is told where it is judged. */
const TAIL_ONLY = /(?:手机|电话)?(?:尾号|尾数|后四位|末四位)(?:是|为)?[\s:]*\d{4}(?!\d)/u;
/** 钱进 电话13600000000: the word between a name and his phone. */
const OF_PHONE = /[\s,]*(?:联系)?(?:电话|手机号?码?|号码|联系方式|tel|phone)[\s:]*(?=[+\d])/giu;
/** agent Tony, 经纪 阿强: who brings the customer, said without a colon. */
const AGENT_SAID = new RegExp(
  `(?:经纪人?|业务员|带看人员?|中介(?=[小老阿])|\\bagent\\b|\\bbroker\\b)\\s?(?:(?<firm>${COMPANIES})\\s?)?(?<who>[A-Z][a-z]{1,15}(?:\\s[A-Z][a-z]{1,15})?|[\\u4e00-\\u9fff]{2,3})(?=$|[\\s,;\\d])`,
  'u',
);
/** 中原小李: the company with its agent, where one of them was asked for. */
const BOTH = new RegExp(`^(?<firm>${COMPANIES})的?\\s?(?<who>${NICKNAME})$`, 'iu');
/** 报备人：链家-王强: the company with its agent, where the agent was asked for. */
const AGENT_OF = new RegExp(`^(?<firm>${COMPANIES})[\\s\\-/·,]*(?<who>[\u4e00-\u9fff].{1,40})$`, 'iu');
/** What stands between the parts of a filing and is none of them. */
const NO_PART =
  /^(?:到访|来访|带看|看房|带客|带?客户来(?:看房?)?|来看房?|[一二两三四五六]房|\d房|中介|报备一?下|预计|预约|过来|左右|客户|到|来|看|报备|分销|渠道|经纪人?|业务员|电话|手机|一?[组位批]|\d{1,2}|file|client|customer|agent|broker|visit(?:ing)?|phone|from|at|[ap]m)$/iu;
/** Characters before a phone that may say whose it is. */
const MOST_BEFORE = 60;
/** Said once in a paste, it holds for everybody in it. */
const SHARED = ['channelCompany', 'agent', 'visit', 'project'] as const;

/**
 * Reads what agents paste to file customers (报备): one line (渠道甲 王先生 138****8000 明天15:00), a form with keys in any order
 * and width (客户：王先生 电话：１３８＊＊＊＊８００２), or a list of several. Each phone is one customer.
 */
export function readFilings(typed: string, context: Context): SaidFiling[] {
  const text = typed
    .split(/\r?\n/u)
    .map(plain)
    .join('\n')
    .replace(FIRM_FIRST, '公司:$<firm>\n')
    .replace(FIRM_ALONE, '公司:$<firm>\n')
    .replace(LEAD, '');
  const said = segments(text).map((part) => filingIn(part, context));
  return said.map((one) => ({ ...shared(said), ...one }));
}

/** One piece of the text for each phone in it. */
function segments(text: string): string[] {
  const phones = customerPhones(text);
  const cuts = phones.slice(1).map((phone, index) => {
    const before = phones[index];
    const from = (before?.index ?? 0) + (before?.[0].length ?? 0);
    return from + cutIn(text.slice(from, phone.index));
  });
  return [0, ...cuts].map((start, index) => text.slice(start, cuts[index] ?? text.length));
}

function customerPhones(text: string): readonly RegExpExecArray[] {
  return [...text.matchAll(PHONE)].filter((match) => !isAgents(text, match));
}

function isAgents(text: string, { index, 0: typed }: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, index - MOST_BEFORE), index);
  if (AGENTS.test(before)) {
    return true;
  }
  const { name, nick } = MAYBE_AGENT.exec(before)?.groups ?? {};
  const who = name ?? nick;
  if (typed.includes('*') || who === undefined) {
    return false;
  }
  if (nick !== undefined && /^[小老阿]/u.test(nick) && otherIsHidden(text, index)) {
    return true;
  }
  const customers = [...text.matchAll(CUSTOMERS)].map(({ groups }) => groups?.['name'] ?? '');
  return WITH_FIRM.test(before) || (customers.length > 0 && !customers.some((one) => one.startsWith(who)));
}

/** 严先生 158****0011 ... 小顾 13412340022: companies hide the customer's phone, and an agent tells his own. */
function otherIsHidden(text: string, index: number): boolean {
  const others = [...text.matchAll(PHONE)].filter((match) => match.index !== index);
  return others.length === 1 && others.every(([typed]) => /[*xX]/u.test(typed));
}

/** Where between two phones the second customer begins. */
function cutIn(between: string): number {
  const marker = [...between.matchAll(MARKER)].at(-1)?.index;
  const key = [...between.matchAll(NAME_KEY)].at(-1)?.index;
  // The comma behind a number at the beginning of a line (10、) parts nobody.
  const line = between.lastIndexOf('\n');
  const mark = Math.max(between.lastIndexOf(';'), between.lastIndexOf(','));
  return marker ?? key ?? Math.max(0, line === -1 ? mark : line);
}

function filingIn(part: string, context: Context): SaidFiling {
  const { values, rest } = formValues(part.replace(MARKER, ' '));
  const phone = customerPhones(values.phone ?? part)[0]?.[0];
  const tail = phone === undefined ? TAIL_ONLY.exec(part)?.[0] : undefined;
  const free = rest.replace(PHONE, ' ').replace(TAIL_ONLY, ' ').replace(NUMBERING, '');
  const { agentPhone, ...keyed } = values;
  const own =
    agentPhone ??
    [...part.matchAll(PHONE)].find((match) => isAgents(part, match) && !match[0].includes('*'))?.[0];
  // 客户：王先生 138****8000 贝壳小王: what stands behind a name is no part of it.
  const called = values.name?.replace(PHONE, ' ').replace(TAIL_ONLY, ' ').trim();
  const [name, behind = ''] = /^([\u4e00-\u9fff*]+)\s+(.+)$/u.exec(called ?? '')?.slice(1) ?? [called];
  const said = apart({ ...loose(`${free} ${behind}`, keyed, context), ...keyed });
  return dropEmpty({
    ...said,
    ...(said.agent === undefined ? {} : { agent: withPhone(said.agent, own) }),
    ...(name === undefined ? {} : { name }),
    phone: phone ?? values.phone ?? tail,
  });
}

function apart(said: Partial<Record<FormKey, string>>): Partial<Record<FormKey, string>> {
  const { firm, who } = BOTH.exec(said.channelCompany ?? '')?.groups ?? {};
  if (firm !== undefined) {
    return { ...said, channelCompany: firm, agent: said.agent ?? who ?? '' };
  }
  const agents = said.channelCompany === undefined ? AGENT_OF.exec(said.agent ?? '')?.groups : undefined;
  return agents === undefined
    ? said
    : { ...said, channelCompany: agents['firm'] ?? '', agent: agents['who'] ?? '' };
}

/** 刘洋 15000150000 */
function withPhone(agent: string, phone: string | undefined): string {
  const name = agent
    .replace(AGENT_LEAD, '')
    .replace(OF_PHONE, ' ')
    .replace(/[\s\-/·,:]+(?=1[3-9]\d{9}$)/u, ' ')
    .trim();
  return phone === undefined || /\d{7}/u.test(name) ? name : `${name} ${phone}`;
}

/** What stands there without a key: a time, a name, and before or behind it the company. */
function loose(
  free: string,
  keyed: Partial<Record<FormKey, string>>,
  context: Context,
): Partial<Record<FormKey, string>> {
  const scan = new Scan(free.replaceAll('\n', ' '));
  const times = findTimes(scan.rest, { ...context, prefer: 'future' });
  const [first] = times;
  const last = times.at(-1);
  const visit =
    first === undefined || last === undefined ? undefined : scan.rest.slice(first.start, last.end);
  for (const time of times) {
    scan.take(time.start, time.end);
  }
  const led = keyed.agent === undefined ? AGENT_SAID.exec(scan.rest) : null;
  if (led !== null) {
    const { who = '', firm } = led.groups ?? {};
    const company = firm === undefined ? {} : { channelCompany: firm };
    scan.take(led.index, led.index + led[0].length);
    return {
      ...loose(scan.left, { ...keyed, agent: who, ...company }, context),
      ...(visit === undefined ? {} : { visit }),
      agent: who,
      ...company,
    };
  }
  const known = keyed.channelCompany === undefined ? FIRM.exec(scan.rest) : null;
  const { firm = '', who: behind } = known?.groups ?? {};
  if (known !== null) {
    const agent =
      keyed.agent === undefined && (keyed.name !== undefined || CALLED.test(scan.rest)) ? behind : undefined;
    const end = known.index + known[0].length - (agent === undefined ? (behind ?? '').length : 0);
    scan.take(known.index, end);
    return {
      ...loose(
        scan.left,
        { ...keyed, channelCompany: firm, ...(agent === undefined ? {} : { agent }) },
        context,
      ),
      ...(visit === undefined ? {} : { visit }),
      channelCompany: firm,
      ...(agent === undefined ? {} : { agent }),
    };
  }
  const called = keyed.name === undefined ? CALLED.exec(scan.rest) : null;
  if (called !== null) {
    const { name = '' } = called.groups ?? {};
    scan.take(called.index, called.index + called[0].length);
    const parts = partsOf(scan);
    const [firm, who] = keyed.channelCompany === undefined ? parts : [undefined, ...parts];
    return {
      ...(visit === undefined ? {} : { visit }),
      name,
      ...(firm === undefined ? {} : { channelCompany: firm }),
      ...(who === undefined ? {} : { agent: who }),
    };
  }
  const names = findNames(scan);
  const name = keyed.name === undefined ? (names.find(({ weak }) => !weak) ?? names[0]) : undefined;
  if (name !== undefined) {
    scan.take(name.start, name.end);
  }
  // 张总 138****0001 德佑 小孙: whoever else is named is the agent.
  const agent = keyed.agent === undefined ? names.find((one) => one !== name) : undefined;
  if (agent !== undefined && name !== undefined) {
    scan.take(agent.start, agent.end);
  }
  const [company, second] = partsOf(scan);
  return {
    ...(visit === undefined ? {} : { visit }),
    ...(name === undefined ? {} : { name: name.typed }),
    // A name that only its place tells: 渠道甲 欧阳锋 138****8000.
    ...(name === undefined && keyed.name === undefined && second !== undefined ? { name: second } : {}),
    ...(company === undefined ? {} : { channelCompany: company }),
    ...(agent === undefined || name === undefined ? {} : { agent: agent.typed }),
  };
}

/** The words that are left, the company first. */
function partsOf(scan: Scan): readonly string[] {
  return scan
    .matches(/[\p{L}\p{N}&·]{2,30}/gu)
    .map(([word]) => word)
    .filter((word) => !NO_PART.test(word));
}

/** What was said once in the whole paste. */
function shared(said: readonly SaidFiling[]): SaidFiling {
  return Object.fromEntries(
    SHARED.flatMap((key) => {
      const different = new Set(said.flatMap((one) => one[key] ?? []));
      return different.size === 1 ? [[key, [...different][0]]] : [];
    }),
  );
}

function dropEmpty(values: Partial<Record<FormKey, string | undefined>>): SaidFiling {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
  );
}
