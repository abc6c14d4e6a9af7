import type { Visit } from '../../domain/reception/visit.ts';
import type { ToRate } from './toRate.ts';

/** A visit, rated for whoever received. */
export function visitToRate({ id, customerId, projectId, teamId, receivedById, at }: Visit): ToRate {
  return {
    about: 'visit',
    aboutId: id,
    round: 0,
    customerId,
    projectId,
    teamId,
    memberId: receivedById,
    at,
  };
}
