import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { ShownMessage } from '../../support/wecom/worldTypes.ts';
import { until } from '../../support/until.ts';
import { BAD_CALLBACKS, type BadCallback } from '../../support/wecom/badCallbacks.ts';
import { openWecomOffice, told, type WecomOffice } from '../../support/wecom/wecomOffice.ts';

let office: WecomOffice;
afterEach(() => {
  // Nothing was cut, dropped or ignored.
  expect(office.world.faults).toEqual([]);
});

const shown = (where: string, as?: string): readonly ShownMessage[] => office.world.messages(where, as);
const last = (where: string): ShownMessage => shown(where).at(-1)!;
const textOf = (messages: readonly ShownMessage[]): string =>
  messages
    .map(({ text, settled = '' }) => `${text}\n${settled}`)
    .join('\n')
    .normalize('NFKC');
const said = (where: string): string => textOf(shown(where));
/** Members get 30 messages a minute. */
const later = (ms: number): void => {
  office.clock.set(new Date(office.clock.now().getTime() + ms));
};
interface Buttons {
  readonly button_list?: readonly { readonly text: string; readonly key: string }[];
  readonly submit_button?: { readonly key: string };
  readonly select_list?: readonly {
    readonly question_key: string;
    readonly option_list: readonly { readonly id: string; readonly text: string }[];
  }[];
}
const buttonOf = (where: string, label: string) => {
  for (const { card, taskId = '' } of [...shown(where)].reverse()) {
    const { button_list: buttons = [] } = (card ?? {}) as Buttons;
    const found = buttons.find(({ text }) => text.startsWith(label));
    if (found !== undefined) {
      return { taskId, key: found.key };
    }
  }
  throw new Error(`there is no button ${label}`);
};

describe('the self-built app', () => {
  beforeAll(async () => {
    office = await openWecomOffice({ ways: ['app'], baseUrl: 'https://loupan.example.com' });
  });
  afterAll(() => office.stop());

  test('takes a follow-up in one line and answers in the chat', async () => {
    const { app } = office;
    const sent = await app.text({ user: 'li', text: '跟进 C12 电话 客户要求看120平' });
    expect(sent).toMatchObject({ status: 200, body: '' });
    await until('she is answered', () => said('li').includes('客户要求看120平'));
  });

  test('has one effect and one answer however often WeCom delivers it', async () => {
    const { app } = office;
    later(60_000);
    const sent = await app.text({ user: 'li', text: '跟进 C13 电话 只记一次', repeat: 3, times: 3 });
    expect([...sent.attempts, ...sent.repeats].map(({ status }) => status)).toEqual(Array(6).fill(200));
    expect(shown('li').filter(({ text }) => text.includes('只记一次'))).toHaveLength(1);
    await app.text({ user: 'li', text: '客户 C13' });
    expect(textOf(shown('li').slice(-2)).split('只记一次')).toHaveLength(2);
  });

  test('answers the same question twice within hours, although WeCom hides equal messages', async () => {
    const { app } = office;
    const before = shown('li').length;
    await app.text({ user: 'li', text: '客户 C12' });
    const once = shown('li').length - before;
    await app.text({ user: 'li', text: '客户 C12' });
    expect(shown('li').length - before).toBe(2 * once);
  });

  test('reminds with a card that settles where it stands when the button is pressed', async () => {
    const { app, clock } = office;
    later(60_000);
    await app.text({ user: 'li', text: '计划 C12 今天10:30 电话' });
    clock.set(new Date('2026-11-23T10:31:00+08:00'));
    await until('she is reminded', () => {
      later(1_000);
      return said('li').includes('该联系');
    });
    const button = buttonOf('li', '取消计划');
    later(60_000);
    await app.press({ user: 'li', ...button });
    await until('she is asked why', () => said('li').includes('填写表单'));
  });

  test('offers a form by a link, in the chat of its person alone', async () => {
    const { app } = office;
    later(60_000);
    await app.text({ user: 'li', text: '新客 赵女士' });
    expect(textOf(shown('li').slice(-2))).toContain('https://loupan.example.com/f/');
  });

  test('says in a sentence that a button means nothing any more', async () => {
    const { app } = office;
    later(60_000);
    await app.text({ user: 'chen', text: '帮助' });
    const sent = await app.press({
      user: 'chen',
      taskId: 'nobody-knows',
      key: 'x',
      card: 'button_interaction',
    });
    expect(sent.status).toBe(200);
    expect(textOf([last('chen')])).toMatch(/已经失效|已经处理过/u);
  });

  test('shows a colleague whom nobody has added to the administrator', async () => {
    const { app } = office;
    later(60_000);
    await app.text({ user: 'gao', text: '今日' });
    expect(textOf([last('gao')])).toContain('gaoyuan');
    await until('the administrator is told', () => said('admin').includes('高远'));
  });

  test('ends access at once when somebody leaves, on whichever way it is told, and tells his manager', async () => {
    const { app } = office;
    later(60_000);
    await app.text({ user: 'chen', text: '计划 C20 明天15:00 电话' });
    // Notices go where somebody has spoken last.
    await app.text({ user: 'wang', text: '今日' });
    await app.unsubscribe('chen', { times: 3 });
    await until('the manager is told', () =>
      shown('wang').some(({ kind, text }) => kind === 'template_card' && text.includes('已离职')),
    );
    const parts = shown('wang').filter(({ text }) => text.includes('已离职'));
    expect(parts.map(({ kind }) => kind)).toEqual(['markdown', 'template_card']);
    const database = office.database.store.read;
    const account = { platform: 'wecom', workspace: 'ww-test', externalId: 'chenchen' } as const;
    expect((await database.members.actor(account))!.member.active).toBe(false);
  });

  test('answers the URL check with the plain text, and refuses whatever is not WeCom’s', async () => {
    const { app } = office;
    const checked = await app.verifyUrl();
    expect([checked.status, checked.body]).toEqual([200, checked.expected]);
    const before = shown('li').length;
    for (const bad of Object.keys(BAD_CALLBACKS) as BadCallback[]) {
      const { status, body } = await app.bad(bad);
      expect([bad, status, body]).toEqual([bad, bad === 'huge' ? 413 : 400, '']);
    }
    expect(shown('li')).toHaveLength(before);
  });
});

describe('the self-built app, without any page that a phone could open', () => {
  beforeAll(async () => {
    office = await openWecomOffice({ ways: ['app'] });
  });
  afterAll(() => office.stop());

  test('asks a form question by question, and takes each line once however late WeCom delivers it again', async () => {
    const { app } = office;
    later(60_000);
    const opening = await app.text({ user: 'li', text: '新客' });
    await until('she is asked for the name', () => textOf(shown('li').slice(-1)).includes('姓名'));
    const name = await app.text({ user: 'li', text: '孙女士' });
    await until('she is asked for the phone', () => textOf(shown('li').slice(-1)).includes('手机'));
    await name.again();
    await opening.again();
    const phone = await app.text({ user: 'li', text: '13922224444' });
    await until('she checks it', () => textOf(shown('li').slice(-1)).includes('请核对'));
    expect(textOf(shown('li').slice(-1))).toMatch(/孙女士[^]*13922224444/u);
    later(60_000);
    const sent = await app.press({ user: 'li', ...buttonOf('li', '提交') });
    await until('she is registered', () => said('li').includes('已登记'));
    const before = shown('li').length;
    for (const delivery of [opening, name, phone, sent]) {
      expect((await delivery.again()).status).toBe(200);
    }
    expect(shown('li')).toHaveLength(before);
    await app.text({ user: 'li', text: '客户 13922224444' });
    await until('the next line is for the desk', () => shown('li').length > before);
    expect(textOf(shown('li').slice(before))).toContain('孙女士');
  });
});

describe('the AI bot alone, without any page that a phone could open', () => {
  beforeAll(async () => {
    office = await openWecomOffice({ ways: ['bot'] });
  });
  afterAll(() => office.stop());

  const say = async (user: string, text: string, group?: string): Promise<void> => {
    later(10_000);
    await told(office, group ?? user, () =>
      office.bot.say({ user, text, ...(group === undefined ? {} : { group }) }),
    );
  };

  /** Until she is told so: the bot may say first that it is at it. */
  const sayTill = async (text: string, answer: RegExp): Promise<void> => {
    const before = shown('li').length;
    await say('li', text);
    await until(`she is told ${answer.source}`, () => answer.test(textOf(shown('li').slice(before))));
  };

  test('takes lines in a single chat and answers there', async () => {
    await say('li', '跟进 C12 电话 约周六看房');
    expect(said('li')).toContain('已记录跟进');
  });

  test('greets whoever opens the chat', async () => {
    await told(office, 'li', () => office.bot.enterChat('li'));
    expect(textOf(shown('li').slice(-1))).toContain('帮助');
  });

  test('answers in a group what everybody may see, and alone what only the asker may', async () => {
    await say('admin', '频道 日报 项目=云溪府', '#sales');
    expect(said('#sales')).toContain('日报');
    const before = shown('li').length;
    await say('li', '客户 C12', '#sales');
    expect(textOf([last('#sales')])).toContain('已私聊');
    expect(said('#sales')).not.toContain('王先生');
    expect(textOf(shown('li').slice(before))).toContain('王先生');
    await say('chen', '客户 C20', '#sales');
    expect(textOf([last('#sales')])).toMatch(/私聊/u);
  });

  test('asks a form question by question, with a way back, a summary and a button', async () => {
    const { bot } = office;
    await sayTill('新客 赵女士', /手机/u);
    await sayTill('123', /应为 11 位/u);
    await sayTill('13922223333', /请核对/u);
    await sayTill('返回', /现在是「13922223333」/u);
    await sayTill('不变', /请核对/u);
    later(10_000);
    const button = buttonOf('li', '提交');
    await told(office, 'li', () => bot.press({ user: 'li', ...button }));
    await until('she is registered', () => said('li').includes('赵女士') && said('li').includes('C'));
    await sayTill('客户 13922223333', /赵女士/u);
  });

  test('leaves a form when she says so, and the next line is a line again', async () => {
    await sayTill('新客 钱先生', /手机/u);
    await sayTill('取消', /什么都没有保存/u);
    await sayTill('客户 C12', /王先生/u);
  });

  test('is connected again when WeCom drops it', async () => {
    const { world } = office;
    world.bot.drop();
    await until('it is connected again', () => {
      return world.bot.isSubscribed && world.bot.subscribes > 1;
    });
    await say('li', '客户 C12');
    expect(textOf(shown('li').slice(-2))).toContain('王先生');
  });
});

test('a form asked for in a group reaches by the app whom the bot may not speak to alone, and is answered there', async () => {
  office = await openWecomOffice();
  try {
    await office.bot.say({ user: 'li', text: '新客 赵女士', group: '#sales' });
    await until('she is asked', () =>
      shown('li').some(({ via, text }) => via === 'app' && /手机/u.test(text)),
    );
    later(60_000);
    await office.app.text({ user: 'li', text: '13922223333' });
    await until('her answer is in the form', () => said('li').includes('请核对'));
  } finally {
    await office.stop();
  }
});

describe('the app and the bot together', () => {
  beforeAll(async () => {
    office = await openWecomOffice({ baseUrl: 'https://loupan.example.com' });
  });
  afterAll(() => office.stop());

  test('know one person as one: what she says to either is hers, and reminders come by the app', async () => {
    const { app, bot } = office;
    await app.text({ user: 'li', text: '跟进 C12 电话 在应用里说的' });
    later(60_000);
    await told(office, 'li', () => bot.say({ user: 'li', text: '客户 C12' }));
    await until('she is answered by the bot', () => said('li').includes('在应用里说的'));
    expect(last('li').via).toBe('bot');
    await app.text({ user: 'li', text: '计划 C12 今天10:30 电话' });
    office.clock.set(new Date('2026-11-23T10:31:00+08:00'));
    await until('she is reminded', () => {
      later(1_000);
      return shown('li').some(({ text, via }) => via === 'app' && text.includes('该联系'));
    });
  });

  test('operators hear it once when another program takes the bot’s connection', async () => {
    const { world, database } = office;
    world.bot.kick();
    // The demo's operators have a channel on the chat page.
    const alarms = async () =>
      (await database.webChat.list({ conversations: ['#ops'] })).filter(({ text }) =>
        text.includes('长连接被另一个程序占用'),
      );
    const told = async (): Promise<number> => (await alarms()).length;
    await until('the operators are told', async () => {
      later(1_000);
      return (await told()) > 0;
    });
    expect(await told()).toBe(1);
    // The administrator has no account on the chat page.
    const [alarm] = await alarms();
    expect(alarm!.text).toMatch(/^@\S+/u);
    expect(JSON.stringify((await office.ready()).body)).toMatch(/app: WeCom has given a token/u);
  });
});
