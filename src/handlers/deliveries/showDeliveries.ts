import { dayOf } from '../../domain/time/day.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import { field } from '../field.ts';
import { periodFault } from '../kpi/periodFault.ts';
import { done, refused } from '../replies.ts';
import { deliveryReach } from './deliveryReach.ts';
import { failedCard } from './failedCard.ts';
import { periodCard } from './periodCard.ts';

const FAILED = [
  '失败的',
  '未送达',
  '未送达的',
  '没送达',
  '没送达的',
  '没送到',
  '没送到的',
  '没发出去',
  '没发出去的',
  '没发成功',
  '没发成功的',
  '出错',
  '出错的',
  '报错',
  '异常',
  '不确定',
  '待处理',
  'failures',
  'errors',
  'undelivered',
  'uncertain',
  'problems',
  'dead',
];

/** 投递: whether what was to reach people did, and in time; with 失败 what waits for a person. Never what a message said. */
export const showDeliveries = defineCommand({
  name: 'delivery.show',
  words: { zh: ['投递'], en: ['deliveries'] },
  allow: 'delivery:read',
  fields: {
    period: field.period(),
    only: field.choice('deliveries', ['failed'], { synonyms: { failed: FAILED } }),
  },
  args: ['period', 'only'],
  undo: 'none',

  async look({ input, actor, now, zone, repos, m }): Promise<Outcome> {
    const reach = deliveryReach(actor);
    if (reach === undefined) {
      return { kind: 'denied' };
    }
    const today = dayOf(now, zone);
    const fault = input.period === undefined ? undefined : periodFault(input.period, today);
    if (fault !== undefined) {
      return refused(m.kpi.show[fault]);
    }
    const asked = { repos, reach, role: actor.member.role, now, zone, m };
    return done(
      input.only === undefined
        ? await periodCard(asked, input.period ?? { kind: 'day', from: today, to: today })
        : await failedCard(asked, input.period),
    );
  },

  run: ({ looked }) => Promise.resolve(looked),
});
