import { endOfTerm } from '../time/term.ts';
import { inOrder, type Evidence } from './evidence.ts';
import type { OwnershipRules } from './ownershipRules.ts';
import { protectionOf, type ProtectingRule } from './protectionOf.ts';

/**
 * How an owner stands: `protected`; `lapsed`, when the protection has ended but he has kept trying, so that the manager
 * decides; `forfeited`, when he has not; `pool`, when there is none.
 */
export type OwnerStanding = 'protected' | 'lapsed' | 'forfeited' | 'pool';

export interface ConsultantVerdict {
  /** Null where the customer is nobody's. */
  readonly ownerId: string | null;
  readonly standing: OwnerStanding;
  /** The rule that gave the protection; null where the customer is nobody's. */
  readonly rule: ProtectingRule | null;
  /** What it follows from. */
  readonly deciding: Evidence | null;
  readonly protectedUntil: Date | null;
  /** From when on the customer is forfeited, unless there is another follow-up. */
  readonly forfeitedAt: Date | null;
  /** All that was counted for the owner, in its order. */
  readonly evidence: readonly Evidence[];
  /** Claims that came while the customer was somebody else's. */
  readonly rivals: readonly Evidence[];
}

export interface ConsultantCase {
  /** Of the customer and, as they are one, of the husband or wife. */
  readonly evidence: readonly Evidence[];
  readonly rules: OwnershipRules;
  readonly now: Date;
  /** The protection that the record was given: it stays as it was given when the rules change. */
  readonly kept?: { readonly ownerId: string; readonly until: Date } | undefined;
}

interface Claim {
  readonly memberId: string;
  readonly until: Date;
  readonly rule: ProtectingRule;
  readonly deciding: Evidence;
  readonly lastContact: Date | null;
  readonly evidence: readonly Evidence[];
}

/**
 * Which consultant a customer belongs to (判客). Whoever came first has him, and keeps him as long as what he does protects
 * him; a later claim counts only where the earlier one was forfeited by then. Pure: the same evidence in any order gives the
 * same verdict.
 */
export function consultantVerdict({ evidence, rules, now, kept }: ConsultantCase): ConsultantVerdict {
  let claim: Claim | null = null;
  const rivals: Evidence[] = [];
  for (const one of inOrder(evidence).filter(({ at }) => at <= now)) {
    const next = follow(claim, one, rules);
    if (next === 'rival') {
      rivals.push(one);
    } else {
      claim = next;
    }
  }
  if (claim === null) {
    return { ...NOBODYS, rivals };
  }
  const until = kept?.ownerId === claim.memberId ? kept.until : claim.until;
  const forfeitedAt = forfeits({ ...claim, until }, rules);
  return {
    ownerId: claim.memberId,
    standing: now < until ? 'protected' : now < forfeitedAt ? 'lapsed' : 'forfeited',
    rule: claim.rule,
    deciding: claim.deciding,
    protectedUntil: until,
    forfeitedAt,
    evidence: claim.evidence,
    rivals,
  };
}

const NOBODYS = {
  ownerId: null,
  standing: 'pool',
  rule: null,
  deciding: null,
  protectedUntil: null,
  forfeitedAt: null,
  evidence: [],
} as const;

function follow(claim: Claim | null, one: Evidence, rules: OwnershipRules): Claim | null | 'rival' {
  const his = claim?.memberId === one.memberId;
  switch (one.kind) {
    case 'given':
      return begun(one, rules);
    case 'lost':
      return his ? null : claim;
    case 'registered':
      if (claim === null || (!his && one.at >= forfeits(claim, rules))) {
        return begun(one, rules);
      }
      return his ? extended(claim, one, rules) : 'rival';
    case 'visit':
    case 'followUp':
      return claim !== null && his ? extended(claim, one, rules) : claim;
  }
}

function begun(one: Evidence, rules: OwnershipRules): Claim | null {
  const protection = protectionOf(one, rules);
  return protection === undefined
    ? null
    : { memberId: one.memberId, ...protection, deciding: one, lastContact: null, evidence: [one] };
}

function extended(claim: Claim, one: Evidence, rules: OwnershipRules): Claim {
  const protection = protectionOf(one, rules);
  const longer = protection !== undefined && protection.until > claim.until;
  return {
    ...claim,
    ...(longer ? { ...protection, deciding: one } : {}),
    lastContact: one.at,
    evidence: [...claim.evidence, one],
  };
}

/** The end of the protection, or so long after the last follow-up as the rule allows, whichever is later. */
function forfeits({ until, lastContact }: Pick<Claim, 'until' | 'lastContact'>, rules: OwnershipRules): Date {
  const tried = lastContact === null ? until : endOfTerm(lastContact, rules.forfeit, rules.calendar);
  return tried > until ? tried : until;
}
