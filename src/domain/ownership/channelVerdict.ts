import type { Customer } from '../customer.ts';
import type { Filing, FilingFault } from '../filing.ts';
import { sameCompany } from '../filings/sameCompany.ts';
import { endOfTerm } from '../time/term.ts';
import type { OwnershipRules } from './ownershipRules.ts';

/** What became of one filing: it counts, it waits for the visit, or why it does not count. */
export type FilingOutcome = 'counts' | 'waits' | FilingFault | 'expired';

export interface JudgedFiling {
  readonly filing: Filing;
  readonly outcome: FilingOutcome;
}

/**
 * `filing`: brought by a company whose filing was confirmed. `registered`: no filing counts, but the record has said since the
 * first contact that a company brought him. `waits`: a filing protects, the visit has not come yet. `known`: every filing came
 * too late, he was a customer already. `own`: nobody brought him.
 */
export interface ChannelVerdict {
  readonly rule: 'filing' | 'registered' | 'waits' | 'known' | 'own';
  /** The company that gets the commission, or that will if they come. */
  readonly company: string | null;
  /** The filings in their order, each with what became of it. */
  readonly filings: readonly JudgedFiling[];
}

export interface ChannelCase {
  readonly filings: readonly Filing[];
  /** What the record says of the first contact; undefined where there is no record yet. */
  readonly customer: Pick<Customer, 'firstContactAt' | 'source' | 'channelCompany'> | undefined;
  /** Whether the customer was somebody's at an instant: protected, or not forfeited yet. */
  readonly heldAt: (at: Date) => boolean;
  readonly rules: OwnershipRules;
  readonly now: Date;
}

/** Which channel a customer belongs to (佣金): the first filing that came in time for somebody new and was followed by the visit. */
export function channelVerdict(of: ChannelCase): ChannelVerdict {
  const ordered = of.filings
    .filter(({ filedAt }) => filedAt <= of.now)
    .sort((a, b) => a.filedAt.getTime() - b.filedAt.getTime() || (a.id < b.id ? -1 : 1));
  const filings: JudgedFiling[] = [];
  for (const filing of ordered) {
    filings.push({ filing, outcome: outcomeOf(filing, filings, of) });
  }
  const counting = filings.find(({ outcome }) => outcome === 'counts');
  const waiting = filings.find(({ outcome }) => outcome === 'waits');
  if (counting !== undefined) {
    return { rule: 'filing', company: counting.filing.channelCompany, filings };
  }
  if (of.customer?.source === 'channel' && of.customer.channelCompany !== null) {
    return { rule: 'registered', company: of.customer.channelCompany, filings };
  }
  if (waiting !== undefined) {
    return { rule: 'waits', company: waiting.filing.channelCompany, filings };
  }
  return {
    rule: filings.some(({ outcome }) => outcome === 'known') ? 'known' : 'own',
    company: null,
    filings,
  };
}

function outcomeOf(filing: Filing, before: readonly JudgedFiling[], of: ChannelCase): FilingOutcome {
  const settled = settledOutcome(filing, of.now);
  if (settled !== undefined) {
    return settled;
  }
  if (knownBefore(filing, of)) {
    return 'known';
  }
  if (before.some((earlier) => stands(earlier, filing))) {
    return 'later';
  }
  const { confirmedAt, protectedUntil, filedAt } = filing;
  if (confirmedAt === null || confirmedAt > of.now) {
    return of.now < protectedUntil ? 'waits' : 'expired';
  }
  if (confirmedAt < endOfTerm(filedAt, of.rules.filingLead, of.rules.calendar)) {
    return 'short';
  }
  return confirmedAt <= protectedUntil ? 'counts' : 'late';
}

/** What was said at the door stays said, whatever the rules are now. */
function settledOutcome({ state, fault, confirmedAt }: Filing, now: Date): FilingOutcome | undefined {
  if (state === 'rejected' && (confirmedAt === null || confirmedAt <= now)) {
    return fault ?? undefined;
  }
  return state === 'confirmed' && confirmedAt !== null && confirmedAt <= now ? 'counts' : undefined;
}

/** He was met before, otherwise than by this company, and somebody still had him. */
function knownBefore({ filedAt, channelCompany }: Filing, { customer, heldAt }: ChannelCase): boolean {
  return (
    customer !== undefined &&
    customer.firstContactAt < filedAt &&
    !(customer.source === 'channel' && sameCompany(customer.channelCompany ?? '', channelCompany)) &&
    heldAt(filedAt)
  );
}

/** An earlier filing of another company that was in force when this one was made, and has not come to nothing. */
function stands({ filing, outcome }: JudgedFiling, later: Filing): boolean {
  return (
    !sameCompany(filing.channelCompany, later.channelCompany) &&
    (outcome === 'counts' || (outcome === 'waits' && later.filedAt < filing.protectedUntil))
  );
}
