import type { Defect } from '../../domain/handovers/defect.ts';
import type { Handover } from '../../domain/handovers/handover.ts';
import { inspect } from '../../domain/handovers/inspect.ts';
import { addDays, dayOf } from '../../domain/time/day.ts';
import { messages } from '../../i18n/messages.ts';
import type { Outcome } from '../chat/outcome.ts';
import { colleagues } from '../company/colleagues.ts';
import { policyValue } from '../company/policies.ts';
import type { SignedContract } from '../contracts/signedContract.ts';
import type { Doing } from '../doing.ts';
import { done, refused } from '../replies.ts';
import { defectCard } from './defectCard.ts';
import { defectRef } from './defectRef.ts';

interface Said {
  readonly text: string;
  readonly item: string | undefined;
  readonly owner?: string;
  /** YYYY-MM-DD. */
  readonly due?: string;
  readonly photos?: readonly string[];
}

/** Something is wrong with a home: who puts it right, by when, with photos. A colleague who has to put it right is told. */
export async function makeDefect(
  context: Doing,
  signed: SignedContract,
  handover: Handover,
  said: Said,
): Promise<Outcome> {
  const { m, now, repos, work, deps, actor } = context;
  const { contract, scene, refs } = signed;
  const today = dayOf(now, scene.zone);
  if (said.due !== undefined && said.due < today) {
    return refused(m.handover.duePast, refs);
  }
  const found =
    said.owner === undefined ? [actor.member] : await colleagues(repos, contract.projectId, said.owner);
  const [member] = found.length === 1 ? found : [];
  const days = await policyValue(repos, 'defect.repair', contract.projectId, now);
  const defect: Defect = {
    id: deps.ids.uuid(),
    ref: await context.nextRef('defect'),
    contractId: contract.id,
    customerId: scene.customer.id,
    projectId: contract.projectId,
    item: said.item ?? null,
    text: said.text,
    photos: said.photos ?? [],
    owner: member?.name ?? said.owner ?? actor.member.name,
    ownerId: member?.id ?? null,
    dueDay: said.due ?? addDays(today, days),
    state: 'open',
    at: now,
    madeById: actor.member.id,
    fixedDay: null,
    recheckedDay: null,
    reopened: 0,
    note: null,
    version: 1,
  };
  await work.insert('defect', defect);
  if (said.item !== undefined) {
    await work.update(
      'handover',
      handover,
      inspect(handover, { items: [said.item], inOrder: false, day: today }),
    );
  }
  if (member !== undefined && member.id !== actor.member.id) {
    await tellOwner(context, signed, defect, member.id);
  }
  return done(defectCard(context, defect, signed), [defectRef(defect), ...refs]);
}

async function tellOwner(
  { repos, work, now }: Doing,
  signed: SignedContract,
  defect: Defect,
  memberId: string,
): Promise<void> {
  const owner = await repos.members.actorById(memberId);
  if (owner === undefined) {
    return;
  }
  const m = messages(owner.member.locale);
  const card = defectCard({ m, now, actor: owner }, defect, signed);
  work.notify({
    dedupKey: `defect:${defect.id}:${defect.version}`,
    target: { kind: 'member', memberId },
    subject: { kind: 'none' },
    card: { ...card, heading: m.handover.defectNotice(defectRef(defect), signed.scene.unit.key) },
    notBefore: now,
  });
}
