import { endOfTerm } from '../time/term.ts';
import type { Duration } from '../values.ts';
import type { Evidence } from './evidence.ts';
import type { OwnershipRules } from './ownershipRules.ts';

/** The rule by which a piece of evidence protects. */
export type ProtectingRule = 'callIn' | 'visit' | 'firstContact' | 'followUp' | 'given';

export interface Protection {
  readonly rule: ProtectingRule;
  readonly until: Date;
}

/** What a piece of evidence protects, by which rule and until when; undefined for what extends nothing: a call that nobody took. */
export function protectionOf(evidence: Evidence, rules: OwnershipRules): Protection | undefined {
  const rule = ruleOf(evidence);
  if (rule === undefined) {
    return undefined;
  }
  const given = evidence.kind === 'given' ? evidence.until : null;
  const term: Duration = rules[rule];
  return { rule, until: given ?? endOfTerm(evidence.at, term, rules.calendar) };
}

function ruleOf(evidence: Evidence): ProtectingRule | undefined {
  switch (evidence.kind) {
    case 'registered':
      return evidence.source === 'callIn' || evidence.source === 'visit' ? evidence.source : 'firstContact';
    case 'visit':
      return 'visit';
    case 'followUp':
      return evidence.effective ? 'followUp' : undefined;
    case 'given':
      return 'given';
    case 'lost':
      return undefined;
  }
}
