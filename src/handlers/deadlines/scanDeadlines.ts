import { isProvisional } from '../../domain/time/isProvisional.ts';
import { endOfTerm } from '../../domain/time/term.ts';
import { policyValue } from '../company/policies.ts';
import { contractRef } from '../contracts/contractRef.ts';
import type { DeadlineNoun, Moved } from './deadlineNoun.ts';

/** The scans of contracts (policy contract.scan as it was when the contract was signed). */
export const scanDeadlines: DeadlineNoun = {
  async recount({ session, work, project, calendarFrom }, stretch) {
    const contracts = await session.deadlines.scans(stretch);
    const moved: Moved[] = [];
    for (const contract of contracts) {
      const calendar = await calendarFrom(contract.at);
      const term = await policyValue(session, 'contract.scan', project.id, contract.at);
      const is = endOfTerm(contract.at, term, calendar);
      const was = contract.scanBy;
      if (is.getTime() !== was.getTime()) {
        await work.update('contract', contract, { scanBy: is });
        const customer = await session.customers.byId(contract.customerId);
        moved.push({
          memberId: customer?.ownerId ?? contract.memberId,
          title: (m) => m.calendar.titles.contractScan(contractRef(contract)),
          was,
          is,
          provisional: isProvisional(contract.at, is, calendar),
        });
      }
    }
    const last = contracts.at(-1);
    return { moved, last: last === undefined ? null : { at: last.scanBy, id: last.id } };
  },
};
