import type { Approval } from '../../../domain/approval.ts';
import type { Hold } from '../../../domain/hold.ts';
import { after } from '../../../domain/holds/after.ts';
import { dateTime } from '../../../i18n/format.ts';
import { countdown, endText } from '../../holds/countdown.ts';
import { extendTo } from '../../holds/extendTo.ts';
import { holdPolicies } from '../../holds/holdPolicies.ts';
import { sceneOf } from '../../holds/scene.ts';
import { settleRequest } from '../../holds/settleCards.ts';
import { tellHolders } from '../../holds/tellHolders.ts';
import type { Repos } from '../../ports/repos.ts';
import { defineApprovalKind } from './approvalKind.ts';
import { waitingFacts } from './waitingFacts.ts';

/** 留房延期: a hold is to run longer than policy hold.longest allows (R2.2.2). */
export const holdExtension = defineApprovalKind({
  kind: 'holdExtension',
  what: (_approval, { label = '', unit }) => `${label} ${unit?.key ?? ''}`,

  async consequences(at, approval) {
    const hold = await holdOf(at.repos, approval);
    const extended = hold?.extensions ?? 0;
    return [
      ...(extended === 0 ? [] : [{ label: at.m.hold.extensionsLabel, value: String(extended) }]),
      ...(await waitingFacts(at, approval.unitId)),
    ];
  },

  async stillPossible({ repos, now, m }, approval, { unit, zone }) {
    const hold = await holdOf(repos, approval);
    if (hold?.state !== 'active' || hold.until <= now) {
      const ended = hold?.endedAt ?? hold?.until;
      return m.hold.over(
        unit?.key ?? '',
        m.hold.states[hold?.state ?? 'expired'],
        ended === undefined ? '' : dateTime(ended, zone, now, m),
      );
    }
    return new Date(String(approval.data['until'])) > hold.until
      ? undefined
      : m.hold.longEnough(unit?.key ?? '');
  },

  async granted(context, approval, { zone }) {
    const { repos, now, actor, m } = context;
    const hold = await holdOf(repos, approval);
    if (hold === undefined) {
      throw new Error(`${approval.id} has no hold`);
    }
    const scene = await sceneOf(repos, hold);
    const until = new Date(String(approval.data['until']));
    const { remind } = await holdPolicies(repos, hold.projectId, now);
    const before = new Date(2 * until.getTime() - after(until, remind).getTime());
    const heading = m.hold.askSettled.extended(
      actor.member.name,
      scene.member.name,
      scene.unit.key,
      endText(until, zone, now, m),
    );
    settleRequest(context, hold, scene, { heading, blocks: [] });
    const extended = await extendTo(context, hold, scene, { until, remindAt: before > now ? before : null });
    await tellHolders(context, extended, scene, approval.applicantId, (m) =>
      m.hold.extendedFor(actor.member.name, scene.unit.key, countdown(until, zone, now, m)),
    );
    return {};
  },
});

async function holdOf(repos: Pick<Repos, 'holds'>, { data }: Approval): Promise<Hold | undefined> {
  return await repos.holds.byId(String(data['holdId']));
}
