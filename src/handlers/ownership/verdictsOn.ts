import type { Customer } from '../../domain/customer.ts';
import { endsOf, maySame, national } from '../../domain/filings/filedPhone.ts';
import { sameSurname } from '../../domain/filings/sameSurname.ts';
import type { Filing } from '../../domain/filing.ts';
import { channelVerdict, type ChannelVerdict } from '../../domain/ownership/channelVerdict.ts';
import {
  consultantVerdict,
  type ConsultantCase,
  type ConsultantVerdict,
} from '../../domain/ownership/consultantVerdict.ts';
import type { Evidence } from '../../domain/ownership/evidence.ts';
import type { OwnershipRules } from '../../domain/ownership/ownershipRules.ts';
import { protectionOf } from '../../domain/ownership/protectionOf.ts';
import type { Repos } from '../ports/repos.ts';
import { evidenceOf } from './evidenceOf.ts';
import { ownershipRulesOf } from './ownershipRulesOf.ts';

const MOST_FILINGS = 50;

type Kept = NonNullable<ConsultantCase['kept']>;

export interface Verdicts {
  readonly consultant: ConsultantVerdict;
  readonly channel: ChannelVerdict;
  /** The husband or wife with whom the customer is one. */
  readonly spouse: Customer | undefined;
  readonly rules: OwnershipRules;
  /** Whether the customer was somebody's at an instant, and not given up. */
  readonly heldAt: (at: Date) => boolean;
}

/** Both verdicts on a customer at an instant (判客): which consultant, and which channel. */
export async function verdictsOn(repos: Repos, customer: Customer, now: Date): Promise<Verdicts> {
  const project = await repos.company.project(customer.projectId);
  if (project === undefined) {
    throw new Error(`customer ${customer.id} has no project`);
  }
  const rules = await ownershipRulesOf(repos, project, now);
  const spouse = customer.spouseId === null ? undefined : await repos.customers.byId(customer.spouseId);
  const evidence = [
    ...(await evidenceOf(repos, customer)),
    ...(spouse === undefined ? [] : await evidenceOf(repos, spouse)),
  ];
  const kept = keptOf(customer, spouse);
  const phones = await repos.customers.phones(customer.id);
  const heldAt = (at: Date): boolean => {
    const { standing } = consultantVerdict({
      evidence,
      rules,
      now: at,
      kept: keptAt(at, kept, evidence, rules),
    });
    return standing === 'protected' || standing === 'lapsed';
  };
  return {
    consultant: consultantVerdict({ evidence, rules, now, kept }),
    channel: channelVerdict({
      filings: await filingsOf(
        repos,
        customer.projectId,
        phones.map(({ number }) => number),
        customer.name,
      ),
      customer,
      heldAt,
      rules,
      now,
    }),
    heldAt,
    spouse,
    rules,
  };
}

/** What the records were given: of a couple whichever is longer. */
function keptOf(customer: Customer, spouse: Customer | undefined): Kept | undefined {
  const { ownerId } = customer;
  const ends = [customer, ...(spouse?.ownerId === ownerId ? [spouse] : [])].flatMap(
    ({ protectedUntil }) => protectedUntil ?? [],
  );
  return ends.length === 0
    ? undefined
    : { ownerId, until: new Date(Math.max(...ends.map((end) => end.getTime()))) };
}

/** It was kept at an earlier instant too, unless something since has given it. */
function keptAt(
  at: Date,
  kept: Kept | undefined,
  evidence: readonly Evidence[],
  rules: OwnershipRules,
): Kept | undefined {
  const since = evidence.filter((one) => one.at > at).map((one) => protectionOf(one, rules)?.until);
  return kept === undefined || since.some((until) => until !== undefined && until >= kept.until)
    ? undefined
    : kept;
}

/**
 * The filings of a project that can mean these phones (E.164), by the digits that they tell; where some are hidden and whose they
 * are is known, by the surname too.
 */
export async function filingsOf(
  repos: Pick<Repos, 'filings'>,
  projectId: string,
  numbers: readonly string[],
  name?: string,
): Promise<Filing[]> {
  const found = new Map<string, Filing>();
  for (const number of numbers) {
    const phone = national(number);
    const filed = await repos.filings.byEnds(projectId, endsOf(phone), MOST_FILINGS);
    filed
      .filter((one) =>
        one.number === null
          ? maySame(one.phone, phone) && (name === undefined || sameSurname(one.name, name))
          : one.number === number,
      )
      .forEach((one) => found.set(one.id, one));
  }
  return [...found.values()];
}
