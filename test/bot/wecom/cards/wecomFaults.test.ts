import { describe, expect, it } from '@jest/globals';
import type {
  ButtonCard,
  SelectCard,
  TemplateCard,
  TextNotice,
} from '../../../../src/bot/wecom/cards/templateCard.ts';
import { wecomFaults } from '../../../../src/bot/wecom/cards/wecomFaults.ts';
import type { Sink, WecomPart } from '../../../../src/bot/wecom/cards/wecomPart.ts';

const markdown = (content: string): WecomPart => ({ kind: 'markdown', content });
const times = <T>(count: number, thing: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => thing(i));
const buttons = (more: Partial<ButtonCard> = {}): ButtonCard => ({
  card_type: 'button_interaction',
  main_title: { title: '该联系王先生了' },
  button_list: [{ text: '完成', key: 'plan.done' }],
  ...more,
});
const option = (i: number) => ({ id: `C${i}`, text: `C${i}` });
const selects = (more: Partial<SelectCard> = {}): SelectCard => ({
  card_type: 'multiple_interaction',
  main_title: { title: '帮助' },
  select_list: [{ question_key: 'choice', option_list: [option(1)] }],
  submit_button: { text: '确定', key: 'help.show@command' },
  ...more,
});
const notice = (more: Partial<TextNotice> = {}): TextNotice => ({
  card_type: 'text_notice',
  main_title: { title: '已同意' },
  card_action: { type: 1, url: 'https://example.com/' },
  ...more,
});

describe('a message that WeCom would take', () => {
  it.each<[Sink, string]>([
    ['app', '楼'.repeat(682)],
    ['appchat', 'x'.repeat(2_048)],
    ['webhook', '楼'.repeat(1_365)],
    ['bot', '楼'.repeat(6_826)],
    ['bot', '| a | b |\n| :--- | ---: |\n| 1 | 2 |'],
    ['webhook', '[房源](https://example.com/a)'],
  ])('in %s has no faults', (sink, content) => {
    expect(wecomFaults(sink, markdown(content))).toEqual([]);
  });

  it.each<['app' | 'bot', TemplateCard]>([
    ['app', buttons({ main_title: { title: '题'.repeat(36), desc: '述'.repeat(44) } })],
    ['bot', buttons({ main_title: { title: '题'.repeat(26), desc: '述'.repeat(30) } })],
    ['app', buttons({ sub_title_text: '文'.repeat(160) })],
    ['bot', buttons({ sub_title_text: '文'.repeat(112) })],
    ['app', buttons({ button_list: [{ type: 1, text: '打开', url: 'https://example.com/f/1' }] })],
    ['app', buttons({ button_list: times(6, (i) => ({ text: '钮'.repeat(10), key: `k${i}` })) })],
    ['bot', buttons({ button_list: [{ text: '好', key: '钥'.repeat(341) }] })],
    ['bot', selects({ select_list: [{ question_key: 'q@1', option_list: times(10, option) }] })],
    ['bot', buttons({ task_id: 'a-Z_0@' })],
    ['app', notice()],
  ])('as a card of the %s has no faults', (sender, card) => {
    expect(wecomFaults(sender, { kind: 'card', card })).toEqual([]);
  });
});

describe('a message that WeCom would refuse, cut or show otherwise', () => {
  it.each<[string, Sink, string]>([
    ['content: is empty', 'bot', ' \u200b'],
    ['content: 2049 bytes, at most 2048', 'app', `${'楼'.repeat(682)}abc`],
    ['content: 2049 bytes, at most 2048', 'appchat', 'x'.repeat(2_049)],
    ['content: 4098 bytes, at most 4096', 'webhook', '楼'.repeat(1_366)],
    ['content: 20481 bytes, at most 20480', 'bot', '楼'.repeat(6_827)],
    ['content: has half a character', 'bot', '半\ud83d个'],
    ['content: has a tag or a mention', 'bot', '<@lina>'],
    ['content: has a tag or a mention', 'app', '<font color="info">好</font>'],
    ['content: has a table', 'app', '| a |\n| --- |'],
    ['content: has a picture', 'bot', '![](https://example.com/a.png)'],
    ['content: is no web address', 'bot', '[点我](javascript:alert)'],
  ])('says "%s" in %s', (fault, sink, content) => {
    expect(wecomFaults(sink, markdown(content))).toEqual([fault]);
  });

  it.each<[string, 'app' | 'bot', TemplateCard]>([
    [
      'main_title.title: 37 characters, at most 36',
      'app',
      buttons({ main_title: { title: '题'.repeat(37) } }),
    ],
    [
      'main_title.title: 27 characters, at most 26',
      'bot',
      buttons({ main_title: { title: '题'.repeat(27) } }),
    ],
    ['main_title.title: is missing', 'app', buttons({ main_title: {}, sub_title_text: '文' })],
    ['main_title.title: is empty', 'app', buttons({ main_title: { title: ' ' } })],
    [
      'main_title.desc: 31 characters, at most 30',
      'bot',
      buttons({ main_title: { title: 'a', desc: '述'.repeat(31) } }),
    ],
    ['sub_title_text: 113 characters, at most 112', 'bot', buttons({ sub_title_text: '文'.repeat(113) })],
    ['task_id: has other characters than digits, letters and _-@', 'bot', buttons({ task_id: 'a.b' })],
    ['task_id: 129 bytes, at most 128', 'bot', buttons({ task_id: 'a'.repeat(129) })],
    ['button_list: has no items', 'bot', buttons({ button_list: [] })],
    [
      'button_list: 7 items, at most 6',
      'app',
      buttons({ button_list: times(7, (i) => ({ text: '好', key: `k${i}` })) }),
    ],
    [
      'button_list[0].text: 11 characters, at most 10',
      'app',
      buttons({ button_list: [{ text: '钮'.repeat(11), key: 'k' }] }),
    ],
    [
      'button_list[0].key: 1026 bytes, at most 1024',
      'app',
      buttons({ button_list: [{ text: '好', key: '钥'.repeat(342) }] }),
    ],
    ['button_list[0].key: is missing', 'app', buttons({ button_list: [{ text: '好' }] })],
    [
      'button_list[1].key: is there twice',
      'app',
      buttons({ button_list: times(2, () => ({ text: '好', key: 'k' })) }),
    ],
    [
      'button_list[0].key: has what an event could not bring back',
      'app',
      buttons({ button_list: [{ text: '好', key: 'a]]>b' }] }),
    ],
    [
      'button_list[0]: opens a page, which a button of the bot cannot',
      'bot',
      buttons({ button_list: [{ type: 1, text: '好', url: 'https://example.com' }] }),
    ],
    [
      'button_list[0].url: is no web address',
      'app',
      buttons({ button_list: [{ type: 1, text: '好', url: 'javascript:x' }] }),
    ],
    [
      'horizontal_content_list: 7 items, at most 6',
      'app',
      buttons({ horizontal_content_list: times(7, () => ({ keyname: '键', value: '值' })) }),
    ],
    [
      'horizontal_content_list[0].keyname: 6 characters, at most 5',
      'app',
      buttons({ horizontal_content_list: [{ keyname: '六个字的名字', value: '值' }] }),
    ],
    [
      'horizontal_content_list[0].value: 31 characters, at most 30',
      'app',
      buttons({ horizontal_content_list: [{ keyname: '键', value: '值'.repeat(31) }] }),
    ],
    [
      'horizontal_content_list[0].value: 27 characters, at most 26',
      'bot',
      buttons({ horizontal_content_list: [{ keyname: '键', value: '值'.repeat(27) }] }),
    ],
    [
      'horizontal_content_list[0]: is a file, which the bot cannot show',
      'bot',
      buttons({ horizontal_content_list: [{ type: 2, keyname: '键', media_id: 'M' }] }),
    ],
    ['select_list: has no items', 'bot', selects({ select_list: [] })],
    [
      'select_list: 4 items, at most 3',
      'bot',
      selects({ select_list: times(4, (i) => ({ question_key: `q${i}`, option_list: [option(1)] })) }),
    ],
    [
      'select_list[0].option_list: 11 items, at most 10',
      'app',
      selects({ select_list: [{ question_key: 'q', option_list: times(11, option) }] }),
    ],
    [
      'select_list[0].option_list[0].text: 17 characters, at most 16',
      'app',
      selects({ select_list: [{ question_key: 'q', option_list: [{ id: 'a', text: '选'.repeat(17) }] }] }),
    ],
    [
      'select_list[0].option_list[0].text: 11 characters, at most 10',
      'bot',
      selects({ select_list: [{ question_key: 'q', option_list: [{ id: 'a', text: '选'.repeat(11) }] }] }),
    ],
    [
      'select_list[0].option_list[0].id: 129 bytes, at most 128',
      'bot',
      selects({ select_list: [{ question_key: 'q', option_list: [{ id: '标'.repeat(43), text: '选' }] }] }),
    ],
    [
      'select_list[0].option_list[1].id: is there twice',
      'bot',
      selects({ select_list: [{ question_key: 'q', option_list: [option(1), option(1)] }] }),
    ],
    [
      'select_list[0].question_key: has other characters than digits, letters and _-@',
      'bot',
      selects({ select_list: [{ question_key: '问', option_list: [option(1)] }] }),
    ],
    [
      'submit_button.text: 11 characters, at most 10',
      'bot',
      selects({ submit_button: { text: '交'.repeat(11), key: 'k' } }),
    ],
    ['submit_button.key: is missing', 'bot', selects({ submit_button: { text: '好', key: '' } })],
    ['card_action.url: is no web address', 'bot', notice({ card_action: { type: 1, url: '' } })],
    [
      'action_menu: needs an item and a task_id',
      'app',
      notice({ action_menu: { desc: '更多', action_list: [{ text: '不再提醒', key: 'quiet' }] } }),
    ],
  ])('says "%s" of a card of the %s', (fault, sender, card) => {
    expect(wecomFaults(sender, { kind: 'card', card })).toEqual([fault]);
  });

  it.each<Sink>(['webhook', 'appchat'])('is any card with buttons in %s', (sink) => {
    expect(wecomFaults(sink, { kind: 'card', card: buttons() })).toEqual([
      `${sink} takes no cards with buttons`,
    ]);
  });
});
