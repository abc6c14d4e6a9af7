import { openApproval } from '../approvals/openApproval.ts';
import { openedReply } from '../approvals/openedReply.ts';
import { defineCommand } from '../command.ts';
import { field } from '../field.ts';
import { countdown } from './countdown.ts';
import { ownHold } from './ownHold.ts';

const MINUTE_MS = 60_000;
const MOST_MINUTES = 7 * 24 * 60;

/** 超时延长: a hold is to run longer than policy hold.longest allows. A director does it himself; for everybody else he decides. */
export const extendBeyond = defineCommand({
  name: 'hold.beyond',
  allow: 'hold:decide',
  fields: {
    hold: field.text({ required: true, max: 40, inForm: false }),
    minutes: field.integer({ required: true, min: 1, max: MOST_MINUTES, inForm: false }),
    reason: field.longText({ required: true, max: 300 }),
  },
  undo: 'none',
  async run(context) {
    const { input, m, now, zone, actor } = context;
    const own = await ownHold(context, input.hold);
    if (!own.found) {
      return own.outcome;
    }
    const { hold, scene } = own;
    const { key } = scene.unit;
    const until = new Date(hold.until.getTime() + input.minutes * MINUTE_MS);
    const director = actor.member.role === 'director';
    const opened = await openApproval(context, {
      kind: 'holdExtension',
      projectId: hold.projectId,
      teamId: hold.teamId,
      customerId: hold.customerId,
      unitId: hold.unitId,
      reason: input.reason,
      terms: [
        {
          label: 'until',
          before: { is: 'instant', at: hold.until.toISOString() },
          after: { is: 'instant', at: until.toISOString() },
        },
      ],
      data: { holdId: hold.id, until: until.toISOString() },
      amount: 0,
      steps: director ? [] : [{ mode: 'any', deciders: [{ by: 'role', role: 'director' }] }],
      openKey: `hold:${hold.id}`,
      expiresBy: hold.until,
    });
    return await openedReply(context, opened, {
      what: key,
      refs: [key],
      more: () => [{ kind: 'text', text: m.hold.extended(key, countdown(until, zone, now, m)) }],
    });
  },
});
