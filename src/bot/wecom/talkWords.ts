import type { Locale } from '../../domain/company.ts';

/** What the WeCom adapter says by itself in a conversation. */
const zhCN = {
  welcome:
    '您好，我是楼盘。直接发一句话就能记，例如「新客 王先生 13800138000 三房 预算300万」；发「帮助」看全部。',
  thinking: '正在处理…',
  ready: '好了：',
  sentPrivately: '已私聊发给您。',
  askPrivately: '这个不方便在群里说。请先私聊我说一句「你好」，之后我就能私聊发给您。',
  unknownButton: '这个按钮已经失效，请重新发一次命令。',
  settled: '这张卡片已经处理过了。',
  chooseFirst: '请先在卡片里选好，再点按钮。',
  cannotRead: '这类消息我还看不了。请用文字发给我；照片和表格请在表单里上传，例如发「导入 客户」。',
  failed: '出了点问题，这一步没有做。请再试一次。',
  kicked: (bot: string) =>
    `企业微信机器人 ${bot} 的长连接被另一个程序占用，楼盘暂时收不到它的消息。请停掉另一处使用同一个 Bot ID 的程序；5 分钟后会自动重连。`,
};

export type TalkWords = typeof zhCN;

const en: TalkWords = {
  welcome:
    'Hello, this is Loupan. One line is enough, for example “customer Mr Wang 13800138000 three rooms”; “help” lists everything.',
  thinking: 'One moment…',
  ready: 'Here it is:',
  sentPrivately: 'Sent to you privately.',
  askPrivately:
    'This is not for a group. Please say hello to me in a direct chat first; then I can answer you there.',
  unknownButton: 'This button no longer works. Please send the command again.',
  settled: 'This card has already been dealt with.',
  chooseFirst: 'Please choose in the card first, then press its button.',
  cannotRead:
    'I cannot read this kind of message yet. Please write to me; upload pictures and tables in a form, such as that of “import customers”.',
  failed: 'Something went wrong and this was not done. Please try again.',
  kicked: (bot) =>
    `Another program has taken the connection of the WeCom bot ${bot}, so Loupan hears nothing of it. Please stop whatever else uses this Bot ID; Loupan connects again in five minutes.`,
};

export function talkWords(locale: Locale): TalkWords {
  return locale === 'en' ? en : zhCN;
}
