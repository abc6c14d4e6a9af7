import type { Change } from '../../domain/records.ts';
import { messages } from '../../i18n/messages.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { textCard } from '../replies.ts';
import { askJudges } from './askJudges.ts';
import { judgesOf } from './judgesOf.ts';

type Told = Parameters<typeof askJudges>[0];

/**
 * A decision was taken back: both parties are told, and the appeal is put before the judges once more. So is one that was closed
 * because the customer had become somebody else's.
 */
export async function tellReopened(context: Told, changes: readonly Change[]): Promise<void> {
  for (const change of changes) {
    if (change.kind === 'appeal' && change.before?.state === 'open') {
      await reopened(context, change.id, change.after?.state !== 'superseded');
    }
  }
}

async function reopened(context: Told, id: string, decided: boolean): Promise<void> {
  const { repos, work, now, actor } = context;
  const appeal = await repos.ownership.appeal(id);
  const customer = appeal === undefined ? undefined : await repos.customers.byId(appeal.customerId);
  if (appeal === undefined || customer === undefined || appeal.ownerId !== customer.ownerId) {
    return;
  }
  for (const party of decided ? [appeal.appellantId, appeal.ownerId] : []) {
    const member = await repos.members.byId(party);
    if (member?.active === true) {
      const m = messages(member.locale);
      const label = party === appeal.ownerId ? customerLabel(customer, undefined) : m.ownership.appealHeading;
      work.notify({
        dedupKey: `appeal.reopened:${appeal.id}:${appeal.version}:${party}`,
        target: { kind: 'member', memberId: party },
        // Not as a card of the appeal: what settles those names the customer.
        subject: {
          kind: 'appealDecided',
          appealId: appeal.id,
          version: appeal.version,
          ref: customer.ref,
        },
        card: textCard(m.ownership.reopened(label, actor.member.name)),
        notBefore: now,
      });
    }
  }
  await askJudges(
    context,
    appeal,
    customer,
    await judgesOf(repos, customer, [appeal.appellantId, appeal.ownerId]),
  );
}
