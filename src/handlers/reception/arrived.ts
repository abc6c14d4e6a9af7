import type { Project } from '../../domain/company.ts';
import type { SalesEvent } from '../../domain/events/event.ts';
import type { Customer } from '../../domain/customer.ts';
import type { Plan } from '../../domain/followUp.ts';
import type { ChannelVerdict, JudgedFiling } from '../../domain/ownership/channelVerdict.ts';
import { visitPlansClosedBy } from '../../domain/reception/visitPlansClosedBy.ts';
import { dayOf } from '../../domain/time/day.ts';
import type { Doing } from '../doing.ts';
import { confirmFiling } from '../filings/confirmFiling.ts';
import { cameToEvents } from '../events/cameToEvents.ts';
import { updatePlan } from '../plans/updatePlan.ts';

export interface Arrived {
  /** Planned visits that were kept (R3.1.1). */
  readonly kept: readonly Plan[];
  /** What became of the filings that waited for him in this hall (带看确认). */
  readonly filings: readonly JudgedFiling[];
  /** Events of the day to which he was invited. */
  readonly events: readonly SalesEvent[];
}

/** What else it settles that a customer has come to a hall: the one place for it. `isNew`: his record was made by this arrival. */
export async function arrived(
  context: Doing,
  project: Project,
  customer: Customer,
  isNew: boolean,
): Promise<Arrived> {
  const { repos, now, zone } = context;
  const open = await repos.plans.openOfCustomer(customer.id);
  const kept: Plan[] = [];
  for (const plan of visitPlansClosedBy(open, dayOf(now, zone))) {
    kept.push(await updatePlan(context, customer, plan, { state: 'done', closedAt: now, remindAt: null }));
  }
  const verdicts = await confirmed(context, project, customer);
  const brought = isNew ? verdicts.find(({ rule }) => rule === 'filing') : undefined;
  if (brought !== undefined) {
    await noteChannel(context, customer, brought);
  }
  const judged = verdicts.flatMap(({ filings }) => filings);
  const events = await cameToEvents(context, project, customer);
  return { kept, events, filings: [...new Map(judged.map((one) => [one.filing.id, one])).values()] };
}

/** By every number that he has: a channel may have filed any of them. */
async function confirmed(context: Doing, project: Project, customer: Customer): Promise<ChannelVerdict[]> {
  const verdicts: ChannelVerdict[] = [];
  for (const { number } of await context.repos.customers.phones(customer.id)) {
    const verdict = await confirmFiling(context, { projectId: project.id, number, customer });
    verdicts.push(...(verdict === undefined ? [] : [verdict]));
  }
  return verdicts;
}

/** Who brought him is where he comes from: figures by source and the commission say the same. */
async function noteChannel({ work }: Doing, customer: Customer, { filings }: ChannelVerdict): Promise<void> {
  const counting = filings.find(({ outcome }) => outcome === 'counts');
  if (counting !== undefined) {
    const { channelCompany, agent } = counting.filing;
    await work.update('customer', customer, {
      source: 'channel',
      channelCompany,
      ...(agent === null ? {} : { channelAgent: agent }),
    });
  }
}
