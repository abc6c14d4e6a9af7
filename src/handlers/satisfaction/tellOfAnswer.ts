import type { Member } from '../../domain/company.ts';
import type { Customer } from '../../domain/customer.ts';
import { isUnhappy } from '../../domain/satisfaction/isUnhappy.ts';
import type { Rating } from '../../domain/satisfaction/rating.ts';
import { messages } from '../../i18n/messages.ts';
import { leadersOf } from '../company/leadersOf.ts';
import { seesDeal } from '../deals/seesDeal.ts';
import type { Repos } from '../ports/repos.ts';
import type { Work } from '../work.ts';
import { answerCard } from './answerCard.ts';

interface At {
  readonly repos: Repos;
  readonly work: Work;
  readonly now: Date;
}

/**
 * Whom an answer is about, whose customer it is now and who answers for the complaint hear of it, each in his own language; of one or two
 * stars whoever leads them, at once. A customer is named to who sees him.
 */
export async function tellOfAnswer({ repos, work, now }: At, rating: Rating, zone: string): Promise<void> {
  const { id, customerId, stars } = rating;
  if (stars === null) {
    return;
  }
  const customer = customerId === null ? undefined : await repos.customers.byId(customerId);
  const complaint = rating.about === 'complaint' ? await repos.complaints.byId(rating.aboutId) : undefined;
  const dealing = await activeOf(repos, [rating.memberId, customer?.ownerId, complaint?.ownerId]);
  const leading = isUnhappy(stars) ? await leadersOfMember(repos, rating.memberId) : [];
  const told = new Map(leading.map((member) => [member.id, { member, leads: true }]));
  for (const member of dealing) {
    told.set(member.id, { member, leads: false });
  }
  for (const { member, leads } of told.values()) {
    work.notify({
      dedupKey: `rating:${id}:${rating.version}:${member.id}`,
      target: { kind: 'member', memberId: member.id },
      subject: { kind: 'none' },
      card: answerCard(rating, {
        m: messages(member.locale),
        now,
        zone,
        complaint,
        servedBy: leads ? (await repos.members.byId(rating.memberId))?.name : undefined,
        customer: (await isSeenBy(repos, member, customer)) ? customer : undefined,
        isComplainant: customerId === null,
        role: member.role,
      }),
      notBefore: now,
      ...(leads ? { urgent: true } : {}),
    });
  }
}

async function activeOf(repos: Repos, ids: readonly (string | null | undefined)[]): Promise<Member[]> {
  const found: Member[] = [];
  for (const id of new Set(ids)) {
    const member = id == null ? undefined : await repos.members.byId(id);
    if (member?.active === true) {
      found.push(member);
    }
  }
  return found;
}

async function leadersOfMember(repos: Repos, memberId: string): Promise<readonly Member[]> {
  const actor = await repos.members.actorById(memberId);
  // An administrator sees no customers.
  return actor === undefined ? [] : (await leadersOf(repos, actor)).filter(({ role }) => role !== 'admin');
}

async function isSeenBy(repos: Repos, member: Member, customer: Customer | undefined): Promise<boolean> {
  const actor = customer === undefined ? undefined : await repos.members.actorById(member.id);
  return actor !== undefined && customer !== undefined && seesDeal(actor, customer);
}
