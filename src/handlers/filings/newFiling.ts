import type { Project } from '../../domain/company.ts';
import type { Filing } from '../../domain/filing.ts';
import { endsOf, maySame, readFiledPhone, type FiledPhone } from '../../domain/filings/filedPhone.ts';
import type { SaidFiling } from '../../domain/filings/readFilings.ts';
import { sameCompany } from '../../domain/filings/sameCompany.ts';
import { sameSurname } from '../../domain/filings/sameSurname.ts';
import type { OwnershipRules } from '../../domain/ownership/ownershipRules.ts';
import { endOfTerm } from '../../domain/time/term.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Doing } from '../doing.ts';
import { verdictsOn } from '../ownership/verdictsOn.ts';

const MOST_BEFORE = 50;

/** What was said, with the time of the visit read. */
export type ReadFiling = Omit<SaidFiling, 'visit' | 'project'> & { readonly visitAt: Date | null };

/** What became of it: stored, with its place; or why not, beside which field. */
export type Filed =
  | { readonly ok: true; readonly filing: Filing; readonly behind: boolean }
  | {
      readonly ok: false;
      /** Null where it was understood and a rule says no: nothing can be corrected. */
      readonly field: 'name' | 'phone' | 'channelCompany' | 'visitAt' | null;
      readonly why: string;
    };

/**
 * Stores a filing, or says by which rule it is none (报备规则): what it must tell, how long before the visit it must come, who is a
 * customer already, and who has filed before. Of customers and of other companies nothing is told but that they came first.
 */
export async function newFiling(
  context: Doing,
  project: Project,
  rules: OwnershipRules,
  said: ReadFiling,
): Promise<Filed> {
  const { m, now, zone, deps, actor, work } = context;
  const { name, phone: typed, channelCompany } = said;
  const phone = typed === undefined ? null : readFiledPhone(typed);
  if (name === undefined) {
    return { ok: false, field: 'name', why: m.filing.nameNeeded };
  }
  if (typed === undefined || phone === null) {
    const why = typed === undefined ? m.filing.phoneNeeded : m.filing.phoneUnreadable(typed);
    return { ok: false, field: 'phone', why };
  }
  if (channelCompany === undefined) {
    return { ok: false, field: 'channelCompany', why: m.filing.companyNeeded };
  }
  const protectedUntil = endOfTerm(now, rules.filing, rules.calendar);
  const untimely = visitFault(context, rules, said.visitAt, protectedUntil);
  if (untimely !== undefined) {
    return { ok: false, field: 'visitAt', why: untimely };
  }
  const filing: Filing = {
    id: deps.ids.uuid(),
    projectId: project.id,
    channelCompany,
    agent: said.agent ?? null,
    name,
    ...phone,
    filedAt: now,
    visitAt: said.visitAt,
    protectedUntil,
    state: 'filed',
    fault: null,
    customerId: null,
    confirmedAt: null,
    byId: actor.member.id,
    version: 1,
  };
  const before = await context.current('project', project.id);
  const earlier = await inForce(context, filing, phone);
  const own = earlier.find((one) => sameCompany(one.channelCompany, channelCompany));
  if (own !== undefined) {
    const until = dateTime(own.protectedUntil, zone, now, m);
    return { ok: false, field: null, why: m.filing.alreadyFiled(until) };
  }
  if (await isKnown(context, phone)) {
    // Kept, as evidence that it was made and when.
    await work.insert('filing', { ...filing, state: 'rejected', fault: 'known' });
    return { ok: false, field: null, why: m.filing.knownAlready };
  }
  if (before !== undefined) {
    // Of two filings at one moment the second is made again, and sees the first.
    await work.update('project', before, {});
  }
  await work.insert('filing', filing);
  return { ok: true, filing, behind: earlier.length > 0 };
}

function visitFault(
  { m, now, zone }: Doing,
  rules: OwnershipRules,
  visitAt: Date | null,
  protectedUntil: Date,
): string | undefined {
  if (visitAt === null) {
    return undefined;
  }
  const { filing, filingLead } = rules;
  if (visitAt < endOfTerm(now, filingLead, rules.calendar)) {
    return m.filing.visitTooSoon(m.company.term(filingLead.amount, filingLead.unit));
  }
  return visitAt > protectedUntil
    ? m.filing.visitTooLate(
        m.company.term(filing.amount, filing.unit),
        dateTime(protectedUntil, zone, now, m),
      )
    : undefined;
}

/** Filings that wait for somebody who may be the same: the digits agree and, where some are hidden, the surname does too. */
async function inForce({ repos, now }: Doing, filing: Filing, phone: FiledPhone): Promise<Filing[]> {
  const before = await repos.filings.byEnds(filing.projectId, endsOf(phone.phone), MOST_BEFORE);
  return before.filter(
    (one) =>
      one.state === 'filed' &&
      now < one.protectedUntil &&
      maySame(one.phone, phone.phone) &&
      ((one.number !== null && phone.number !== null) || sameSurname(one.name, filing.name)),
  );
}

/** Only a whole number can be known; hidden digits are compared when they arrive. */
async function isKnown({ repos, now }: Doing, { number }: FiledPhone): Promise<boolean> {
  const customer = number === null ? undefined : await repos.customers.byPhone(number);
  return customer !== undefined && (await verdictsOn(repos, customer, now)).heldAt(now);
}
