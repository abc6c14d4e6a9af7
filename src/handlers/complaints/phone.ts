import { displayPhone } from '../../domain/phone.ts';
import { defineCommand } from '../command.ts';
import { field } from '../field.ts';
import { done, refused, textCard } from '../replies.ts';
import { complaintRef } from './complaintRef.ts';
import { workOn } from './workOn.ts';

/** The number of who complains, for who has to call him; the audit notes that it was shown (R2.1.4). */
export const complaintPhone = defineCommand({
  name: 'complaint.phone',
  allow: 'complaint:take',
  fields: { complaint: field.text({ required: true, max: 20, inForm: false }) },
  // Nothing is written that could be taken back.
  undo: 'none',
  async run(context) {
    const { input, m, repos, work } = context;
    const one = await workOn(context, input.complaint);
    if (!one.found) {
      return one.outcome;
    }
    const { complaint } = one;
    const ref = complaintRef(complaint);
    const phones = complaint.customerId === null ? [] : await repos.customers.phones(complaint.customerId);
    const numbers = [
      ...new Set([
        ...(complaint.phone === null ? [] : [complaint.phone]),
        ...phones.map(({ number }) => number),
      ]),
    ];
    if (numbers.length === 0) {
      return refused(m.complaint.noPhone(ref), [ref]);
    }
    work.note(m.complaint.phoneShown(ref));
    return done(
      textCard(
        m.complaint.phones(ref, numbers.map((number) => displayPhone(number)).join(m.common.listSeparator)),
      ),
      [ref],
    );
  },
});
