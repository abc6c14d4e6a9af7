import type { ImportRun } from '../../domain/imports/importRun.ts';
import { may } from '../../domain/permissions.ts';
import { money } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import type { Doing } from '../doing.ts';
import { button, textCard } from '../replies.ts';
import type { Aftermath } from './aftermath.ts';

/** Whoever settles receipts of the project hears of all claims of an import in one message. Returns their names. */
export async function tellOfClaims(
  { repos, work, now }: Pick<Doing, 'repos' | 'work' | 'now'>,
  { id, projectId, memberId }: ImportRun,
  { claims, claimed }: Pick<Aftermath, 'claims' | 'claimed'>,
): Promise<string[]> {
  const sender = await repos.members.byId(memberId);
  const finance = (await repos.members.ofProject(projectId)).filter(
    ({ active, role }) => active && may(role, 'receipt:settle'),
  );
  for (const member of finance) {
    const m = messages(member.locale);
    work.notify({
      dedupKey: `import.claims:${id}:${member.id}`,
      target: { kind: 'member', memberId: member.id },
      subject: { kind: 'none' },
      card: {
        heading: m.dealTable.toConfirm(claims, money(claimed, m), sender?.name ?? ''),
        ...textCard(m.dealTable.toConfirmHow, [
          button(m, { id: 'day.show', label: m.dealTable.today, command: 'day.show', input: {} }),
        ]),
      },
      notBefore: now,
    });
  }
  return finance.map(({ name }) => name);
}
