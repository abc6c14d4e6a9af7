import type { Purpose } from '../../customer.ts';

export const PURPOSE_WORDS: Readonly<Record<Purpose, string>> = {
  firstHome: '刚需|首套|首次置业|首置|第一套房|婚房|结婚用|结婚买|上车|first[- ]?home|first[- ]time buyer',
  upgrade: '改善|首改|再改|置换|以小换大|换大房|卖一买一|二套|upgrad(?:e|ing|er)',
  investment:
    '投资|(?:想|打算|准备|要)投(?=[一两二三四几\\d]|个|套)|理财|出租用|收租|保值|invest(?:ment|ing|or)?',
  retirement: '养老|给(?:爸妈|父母|老人)住|retire(?:ment)?',
  schooling: '教育|学区|上学用|孩子(?:上学|读书)|小孩(?:上学|读书)|陪读|school(?:ing)?',
};
