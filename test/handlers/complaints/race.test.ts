import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { engines } from '../../support/database.ts';
import { waitingNotices } from '../../support/waitingNotices.ts';
import { flattened, type Reply } from '../../support/conversation.ts';
import { handledAt, hireOne, openReplicas, type Replicas } from '../holds/pressedAtOnce.ts';

const PEOPLE = [
  { id: 'sun', name: '孙悦', role: 'service' },
  { id: 'he', name: '何静', role: 'service' },
  { id: 'wang', name: '王磊', role: 'manager' },
  { id: 'zhao', name: '赵敏', role: 'manager' },
] as const;

/** One who went first, and one who came to what was there by then. */
interface Both {
  readonly won: Reply;
  readonly lost: Reply;
  /** Which of the two had it. */
  readonly winner: number;
}

describe.each(engines())('two act on one complaint at one moment at two replicas, on %s', (engine) => {
  let here: Replicas;
  beforeAll(async () => {
    here = await openReplicas(engine, 1);
    await here.database.store.tx(async (session) => {
      for (const person of PEOPLE) {
        await hireOne(session, person);
      }
    });
  });
  afterAll(() => here.close());

  const says = async (n: number, who: string, text: string): Promise<Reply> =>
    flattened(await handledAt(here.desks, n, who, { kind: 'line', text }));

  /** A complaint of its own, and its number. */
  async function taken(): Promise<string> {
    const made = await says(0, 'member-0', '投诉 C100 主卧漏水');
    return made.refs.find((ref) => ref.startsWith('T'))!;
  }

  const complaint = async (ref: string) =>
    (await here.database.store.read.complaints.byRef(Number(ref.slice(1))))!;

  /** Both at once: exactly one of them is done. */
  async function atOnce(...doing: readonly (() => Promise<Reply>)[]): Promise<Both> {
    const answers = await Promise.all(doing.map((one) => one()));
    expect(answers.map(({ word }) => word).toSorted()).toEqual(['done', 'refused']);
    const winner = answers.findIndex(({ word }) => word === 'done');
    return { won: answers[winner]!, lost: answers[1 - winner]!, winner };
  }

  const kinds = async (ref: string) => {
    const { complaints } = here.database.store.read;
    return (await complaints.notes((await complaint(ref)).id, 20)).map(({ kind }) => kind);
  };

  test('it rests for one reason, and goes on once', async () => {
    const ref = await taken();
    const reasons = ['等业主时间', '等材料到货'];
    const rest = await atOnce(
      () => says(0, 'sun', `暂停 ${ref} 原因=${reasons[0]!}`),
      () => says(1, 'wang', `暂停 ${ref} 原因=${reasons[1]!}`),
    );
    const reason = reasons[rest.winner]!;
    expect(rest.lost.text).toContain(`已经暂停了：${reason}`);
    const { id, pauseReason } = await complaint(ref);
    expect(pauseReason).toBe(reason);
    const { complaints } = here.database.store.read;
    expect(await complaints.pauses(id)).toMatchObject([{ reason, to: null }]);

    const on = await atOnce(
      () => says(0, 'sun', `恢复 ${ref}`),
      () => says(1, 'wang', `恢复 ${ref}`),
    );
    expect(on.lost.text).toContain('没有暂停');
    expect((await complaints.pauses(id)).map(({ to }) => to === null)).toEqual([false]);
    expect(await kinds(ref)).toEqual(['resumed', 'paused']);
  });

  test('it is settled with the result of one, of which the customer is asked once, and opened again once', async () => {
    const ref = await taken();
    await says(0, 'sun', `反馈 ${ref} 已联系`);
    const results = ['已补漏', '换了窗'];
    const settled = await atOnce(
      () => says(0, 'sun', `办结 ${ref} 结果=${results[0]!} 原因=窗框胶条`),
      () => says(1, 'wang', `办结 ${ref} 结果=${results[1]!} 原因=施工不到位`),
    );
    expect(settled.lost.text).toContain(`${ref} 已办结，不能再改`);
    const after = await complaint(ref);
    expect(after).toMatchObject({
      state: 'resolved',
      result: results[settled.winner],
      resolvedById: ['sun', 'wang'][settled.winner],
    });
    const asked = await here.database.store.read.ratings.unanswered({ kind: 'company' }, 50);
    expect(asked.map(({ aboutId }) => aboutId)).toEqual([after.id]);

    const again = await atOnce(
      () => says(0, 'sun', `重开 ${ref} 原因=又漏水了`),
      () => says(1, 'wang', `重开 ${ref} 原因=还在漏`),
    );
    expect(again.lost.text).toContain('不用重开');
    expect(await complaint(ref)).toMatchObject({ state: 'open', reopened: 1 });
  });

  test('of two who answer the customer one is the first word and the other what came of it later: both stand', async () => {
    const ref = await taken();
    const answers = await Promise.all([
      says(0, 'sun', `反馈 ${ref} 孙悦打过电话`),
      says(1, 'wang', `反馈 ${ref} 王磊上过门`),
    ]);
    expect(answers.map(({ word }) => word)).toEqual(['done', 'done']);
    const first = answers.findIndex(({ text }) => text.includes('已记首次反馈'));
    expect(answers[1 - first]!.text).toContain('已记进展');
    expect(await complaint(ref)).toMatchObject({
      respondedById: ['sun', 'wang'][first],
      response: ['孙悦打过电话', '王磊上过门'][first],
    });
    expect((await kinds(ref)).toSorted()).toEqual(['note', 'response']);
  });

  test('one settles it while the other lets it rest or hands it on: it is settled, and nothing of it goes on', async () => {
    for (const line of ['暂停 % 原因=等材料', '转 % 何静']) {
      const ref = await taken();
      await says(0, 'sun', `反馈 ${ref} 已联系`);
      const [settled, other] = await Promise.all([
        says(0, 'sun', `办结 ${ref} 结果=已补漏 原因=窗框胶条`),
        says(1, 'wang', line.replace('%', ref)),
      ]);
      expect(settled.word).toBe('done');
      if (other.word !== 'done') {
        expect(other.text).toContain(`${ref} 已办结，不能再改`);
      }
      const after = await complaint(ref);
      expect(after).toMatchObject({ state: 'resolved', pausedAt: null, nextAlarmAt: null });
      const pauses = await here.database.store.read.complaints.pauses(after.id);
      expect(pauses.filter(({ to }) => to === null)).toEqual([]);
    }
  });

  test('of two who press 接手 on the same card one has it, and the other hears who was first', async () => {
    const ref = await taken();
    const card = await says(0, 'wang', `投诉 ${ref}`);
    const { command, input } = card.actions.find(({ id }) => id === 'complaint.takeOver')!;
    const presses = async (n: number, who: string): Promise<Reply> =>
      flattened(await handledAt(here.desks, n, who, { kind: 'action', command, input }));
    const { lost, winner } = await atOnce(
      () => presses(0, 'wang'),
      () => presses(1, 'zhao'),
    );
    const names = ['王磊', '赵敏'];
    expect((await complaint(ref)).ownerId).toBe(['wang', 'zhao'][winner]);
    expect(lost.text).toContain(`${ref} 刚由 ${names[winner]!} 接手`);
    const [all] = lost.actions;
    const loser = ['wang', 'zhao'][1 - winner]!;
    const late = await handledAt(here.desks, 0, loser, {
      kind: 'action',
      command: all!.command,
      input: all!.input,
    });
    expect(late.word).toBe('done');
    expect((await complaint(ref)).ownerId).toBe(loser);
  });

  test('of two who write 接手 the later one has it, and whoever had it for a moment hears of it', async () => {
    const ref = await taken();
    const answers = await Promise.all([says(0, 'wang', `接手 ${ref}`), says(1, 'zhao', `接手 ${ref}`)]);
    expect(answers.map(({ word }) => word)).toEqual(['done', 'done']);
    const { ownerId } = await complaint(ref);
    const [earlier, later] = ownerId === 'zhao' ? ['wang', '赵敏'] : ['zhao', '王磊'];
    const notices = await waitingNotices(here.database.engine, new Date('2026-11-23T03:00:00Z'));
    const told = notices.filter(({ target }) => target.kind === 'member' && target.memberId === earlier);
    expect(told.map(({ card }) => JSON.stringify(card)).join()).toContain(`${later} 接手了 ${ref}`);
  });
});
