import type { Locale } from '../../domain/company.ts';

/** What Slack's own menus say of us; the shortcuts of commands are called as the commands are. */
const zhCN = {
  about: '售楼处的销售工作台：一句话登记客户、记跟进，到点提醒，每天的销售数据图自己发到群里。',
  command: '用一句话办事：登记客户、记跟进、看今天、看日报。只输入 帮助 看全部。',
  usage: '新客 王先生 13800138000 三房 | 跟进 C12 电话 要看房 | 今日 | 帮助',
  messages: {
    'followUp.log': { name: '记为跟进', description: '把这条消息记成一次客户跟进，先给您看表单再保存' },
    'complaint.take': { name: '登记投诉', description: '把这条消息登记成投诉，先给您看表单再保存' },
  },
};

export type ManifestWords = typeof zhCN;

const en: ManifestWords = {
  about:
    'The sales desk: register customers and log follow-ups in one line, be reminded in time, get the daily chart in the channel.',
  command:
    'One line does it: register a customer, log a follow-up, my day, the figures. Say help for all of it.',
  usage: 'customer Ms Lee 13900139002 3 bedrooms | log C12 call wants 120 sqm | today | help',
  messages: {
    'followUp.log': {
      name: 'Log as follow-up',
      description: 'Makes a follow-up of this message; you see the form before it is saved',
    },
    'complaint.take': {
      name: 'Take as complaint',
      description: 'Makes a complaint of this message; you see the form before it is saved',
    },
  },
};

export function manifestWords(locale: Locale): ManifestWords {
  return locale === 'en' ? en : zhCN;
}
