import type { WorldGroup } from './worldTypes.ts';

/** Groups: `#sales` and `#managers` have a webhook and the bot, `#appchat` was made by the app. */
export class Groups {
  readonly #groups: WorldGroup[] = [
    {
      name: '#sales',
      chatid: 'wrSALES_xY',
      webhook: { key: '693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa', disabled: false },
      hasBot: true,
    },
    {
      name: '#managers',
      chatid: 'wrMANAGERS_aB',
      webhook: { key: '22f1a3c8-9xxx-4e0d-8b1f-7d4c2e6b9bbb', disabled: false },
      hasBot: true,
    },
    {
      name: '#appchat',
      chatid: 'LoupanTeam01',
      appchat: { title: '案场群', owner: 'wangjian', members: ['wangjian', 'lina', 'chenchen'] },
      hasBot: false,
    },
  ];

  add(group: WorldGroup): void {
    this.#groups.push(group);
  }

  /** Letter for letter. */
  ofChatid(wanted: unknown): WorldGroup | undefined {
    return this.#groups.find(({ chatid }) => chatid === wanted);
  }

  /** By its name or its chatid; for tests. */
  find(where: string): WorldGroup | undefined {
    return this.#groups.find(({ name }) => name === where) ?? this.ofChatid(where);
  }

  /** For tests. */
  group(where: string): WorldGroup {
    const found = this.find(where);
    if (found === undefined) {
      throw new Error(`no group is called ${where} here`);
    }
    return found;
  }

  ofWebhook(key: string): WorldGroup | undefined {
    return this.#groups.find(({ webhook }) => webhook?.key === key);
  }
}
