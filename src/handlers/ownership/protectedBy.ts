import type { Customer } from '../../domain/customer.ts';
import { consultantVerdict } from '../../domain/ownership/consultantVerdict.ts';
import type { Evidence } from '../../domain/ownership/evidence.ts';
import type { OwnershipRules } from '../../domain/ownership/ownershipRules.ts';
import { protectionOf } from '../../domain/ownership/protectionOf.ts';
import type { Doing } from '../doing.ts';
import type { Repos } from '../ports/repos.ts';
import { evidenceOf } from './evidenceOf.ts';
import { ownershipRulesOf } from './ownershipRulesOf.ts';

/**
 * Until when a customer is protected once this is on record too: what a write that extends the protection (an effective
 * follow-up, a visit) keeps on the record. Never sooner than before; what somebody else than the owner did changes nothing.
 */
export async function protectedBy(
  { repos, now }: Pick<Doing, 'repos' | 'now'>,
  customer: Customer,
  evidence: Evidence,
): Promise<Date | null> {
  const project = await repos.company.project(customer.projectId);
  if (evidence.memberId !== customer.ownerId || project === undefined) {
    return customer.protectedUntil;
  }
  const rules = await ownershipRulesOf(repos, project, now);
  const before = customer.protectedUntil ?? (await unkept(repos, customer, evidence, rules, now));
  const protection = protectionOf(evidence, rules);
  return protection !== undefined && (before === null || protection.until > before)
    ? protection.until
    : before;
}

/** Of a record that is older than what is kept on it: what the evidence before gave. */
async function unkept(
  repos: Repos,
  customer: Customer,
  { kind }: Evidence,
  rules: OwnershipRules,
  now: Date,
): Promise<Date | null> {
  if (kind === 'registered') {
    return null;
  }
  const evidence = await evidenceOf(repos, customer);
  const { ownerId, protectedUntil } = consultantVerdict({ evidence, rules, now });
  return ownerId === customer.ownerId ? protectedUntil : null;
}
