import type { Customer } from '../../domain/customer.ts';
import type { Rating } from '../../domain/satisfaction/rating.ts';
import { complaintRef } from '../complaints/complaintRef.ts';
import { contractRef } from '../contracts/contractRef.ts';
import type { Repos } from '../ports/repos.ts';
import type { AskInput } from './askButton.ts';
import { complaintToRate } from './complaintToRate.ts';
import { handoverToRate } from './handoverToRate.ts';
import type { ToRate } from './toRate.ts';
import { visitToRate } from './visitToRate.ts';

const MOST = 20;

export interface Rateable {
  readonly what: ToRate;
  readonly input: AskInput;
  /** Undefined where he was not asked yet. */
  readonly rating: Rating | undefined;
}

/** What a customer can rate: his last visit, his last handover, the last of his complaints that was resolved. */
export async function rateable(repos: Repos, { id }: Pick<Customer, 'id'>): Promise<Rateable[]> {
  const found: Omit<Rateable, 'rating'>[] = [];
  const [visit] = await repos.visits.ofCustomer(id, 'visit', 1);
  if (visit !== undefined) {
    found.push({ what: visitToRate(visit), input: { visit: visit.id } });
  }
  const handover = (await repos.handovers.ofCustomer(id, MOST))
    .filter(({ state }) => state === 'done')
    .toSorted((a, b) => ((a.doneDay ?? '') < (b.doneDay ?? '') ? 1 : -1))[0];
  const contract = handover === undefined ? undefined : await repos.contracts.byId(handover.contractId);
  if (handover !== undefined && contract !== undefined) {
    found.push({ what: handoverToRate(handover, contract), input: { contract: contractRef(contract) } });
  }
  const complaint = (await repos.complaints.ofCustomer(id, MOST)).find(({ state }) => state === 'resolved');
  if (complaint !== undefined) {
    found.push({ what: complaintToRate(complaint), input: { complaint: complaintRef(complaint) } });
  }
  const rateables: Rateable[] = [];
  for (const one of found) {
    const { about, aboutId, round } = one.what;
    const rating = await repos.ratings.of(about, aboutId);
    rateables.push({ ...one, rating: rating?.round === round ? rating : undefined });
  }
  return rateables;
}
