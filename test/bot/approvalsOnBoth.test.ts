import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTwoPlatforms, type TwoPlatforms } from '../support/platforms/twoPlatforms.ts';
import { until } from '../support/until.ts';
import type { ShownMessage as SlackMessage } from '../support/slack/worldTypes.ts';
import type { ShownMessage as WecomMessage } from '../support/wecom/worldTypes.ts';

interface Buttons {
  readonly button_list?: readonly { readonly text: string; readonly key: string }[];
}

/** The manager is in Slack, the director, who stands in for him, in WeCom and in Slack. */
describe('an approver in Slack and one in WeCom', () => {
  let both: TwoPlatforms;
  beforeAll(async () => {
    both = await openTwoPlatforms({ inSlack: ['li', 'wang', 'gao'], inWecom: ['gao'] });
    await both.slackDriver().message({ user: 'wang', text: '委托 高远 到=11-30' });
  });
  afterAll(() => both.stop());

  const later = (ms: number): void => {
    both.clock.set(new Date(both.clock.now().getTime() + ms));
  };
  const inSlack = (who: string, text: string): readonly SlackMessage[] =>
    both.slack.messages(who).filter((message) => JSON.stringify(message.blocks).includes(text));
  const inWecom = (text: string): readonly WecomMessage[] =>
    both.wecom.messages('gao').filter((message) => JSON.stringify(message).includes(text));

  /** A discount that both are asked about; resolves to its number. */
  async function asked(customer: string, unit: string): Promise<string> {
    later(60_000);
    const { approvals } = both.database.store.read;
    const before = (await approvals.pending(undefined, 50)).map(({ id }) => id);
    await both.slackDriver().message({ user: 'li', text: `优惠 ${customer} ${unit} 2% 原因=老带新` });
    const fresh = (await approvals.pending(undefined, 50)).find(({ id }) => !before.includes(id));
    const ref = `S${fresh!.ref}`;
    await until('the manager has the card in Slack', () => {
      later(1_000);
      return inSlack('wang', `${ref} `).some(({ blocks }) =>
        JSON.stringify(blocks).includes('approval.decide'),
      );
    });
    await until('the director has it in WeCom', () => {
      later(1_000);
      return cardIn(ref) !== undefined;
    });
    return ref;
  }

  const cardIn = (ref: string): WecomMessage | undefined =>
    inWecom(`${ref} `).find(
      ({ card, settled }) =>
        settled === undefined && ((card as Buttons | undefined)?.button_list ?? []).length > 0,
    );

  async function grantsInWecom(ref: string): Promise<void> {
    const card = cardIn(ref)!;
    const button = (card.card as Buttons).button_list!.find(({ text }) => text === '同意')!;
    const pressed = await both.wecomDriver().press({ user: 'gao', taskId: card.taskId!, key: button.key });
    expect(pressed.status).toBe(200);
  }

  async function settledInSlack(ref: string): Promise<void> {
    await until('the card in Slack is settled', () => {
      later(1_000);
      const [card] = inSlack('wang', `${ref} 优惠`);
      const shown = JSON.stringify(card?.blocks ?? []);
      return shown.includes('高远（代 王磊） 同意（企业微信') && !shown.includes('approval.decide');
    });
  }

  async function grantsInSlack(ref: string): Promise<void> {
    const card = inSlack('wang', `${ref} `).at(-1)!;
    const pressed = await both.slackDriver().press({ user: 'wang', ts: card.ts, action: '同意' });
    expect(pressed.status).toBe(200);
  }

  async function settledInWecom(ref: string): Promise<void> {
    await until('the card in WeCom is settled', () => {
      later(1_000);
      return inWecom(`${ref} `).some((message) => JSON.stringify(message).includes('王磊 同意'));
    });
    expect(cardIn(ref)).toBeUndefined();
  }

  async function applicantHears(ref: string): Promise<void> {
    await until('the applicant hears', () => {
      later(1_000);
      return inSlack('li', '批下来了').some(({ blocks }) => JSON.stringify(blocks).includes(ref));
    });
  }

  test('hold the same card, and the decision in WeCom settles the one in Slack', async () => {
    const ref = await asked('C12', 'A-1-1502');
    await grantsInWecom(ref);
    await settledInSlack(ref);
    await applicantHears(ref);
  });

  test('the decision in Slack settles the one in WeCom', async () => {
    const ref = await asked('C12', 'A-1-1503');
    await grantsInSlack(ref);
    await settledInWecom(ref);
    await applicantHears(ref);
  });

  test('of two that press at one moment one wins, and every copy says the same', async () => {
    const ref = await asked('C12', 'A-1-2003');
    await Promise.all([grantsInWecom(ref), grantsInSlack(ref)]);
    const { approvals } = both.database.store.read;
    const approval = (await approvals.byRef(Number(ref.slice(1))))!;
    const votes = await approvals.votes(approval.id);
    expect(votes).toHaveLength(1);
    const who = votes[0]!.platform === 'wecom' ? '高远（代 王磊） 同意（企业微信' : '王磊 同意（Slack';
    await until('both copies say who', () => {
      later(1_000);
      return inSlack('wang', `${ref} 优惠`).some(({ blocks }) => JSON.stringify(blocks).includes(who));
    });
  });

  test('whoever is on both has it on both', async () => {
    const ref = await asked('C12', 'A-1-1204');
    await until('he has it in Slack, too', () => inSlack('gao', `${ref} `).length > 0);
    await grantsInWecom(ref);
    await until('it is settled there, too', () => {
      later(1_000);
      return inSlack('gao', `${ref} 优惠`).some(({ updated }) => updated);
    });
  });

  test('after a restart, too', async () => {
    const first = await asked('C12', 'A-1-2001');
    const second = await asked('C12', 'A-1-2002');
    await both.restart();
    await grantsInWecom(first);
    await settledInSlack(first);
    await grantsInSlack(second);
    await settledInWecom(second);
    expect(both.slack.faults).toEqual([]);
    expect(both.wecom.faults).toEqual([]);
  });
});
