import { SAID_STATES } from '../../../domain/customers/stateChange.ts';
import type { Customer } from '../../../domain/customer.ts';
import { mergedRecord } from '../../../domain/customers/mergedRecord.ts';
import type { RecordTypes } from '../../../domain/records.ts';
import type { Outcome } from '../../chat/outcome.ts';
import { defineCommand } from '../../command.ts';
import type { Doing } from '../../doing.ts';
import { field } from '../../field.ts';
import { done, refused } from '../../replies.ts';
import { customerLabel } from '../customerLabel.ts';
import { customerRef } from '../customerRef.ts';
import { customersMeant } from '../customersMeant.ts';
import { missing } from '../oneCustomer.ts';
import { noteOwnership } from '../../ownership/giveCustomer.ts';
import { undoButton } from '../undoButton.ts';
import { mergeQuestion, versionsOf } from './mergeQuestion.ts';
import { mergedSpouse } from './mergedSpouse.ts';
import { type Hanging, type Hung, whatHangs } from './whatHangs.ts';

/** Records of one kind that go over in one transaction. */
const MOST_MOVED = 300;

const fields = {
  keep: field.lookup({ required: true }),
  from: field.lookup({ required: true }),
  /** Of the question's button. */
  sure: field.choice('yesNo', ['yes', 'no'], { inForm: false }),
  versions: field.text({ max: 40, inForm: false }),
};

/**
 * 合并: two records of one person become one, after a question that shows what wins. Both histories stay, on the record that is
 * kept; the other one points to it from then on.
 */
export const mergeCustomers = defineCommand({
  name: 'customer.merge',
  words: { zh: ['合并'], en: ['merge'] },
  allow: 'customer:merge',
  fields,
  args: ['keep', 'from'],
  undo: 'restore',
  async run(context) {
    const { input, m, repos } = context;
    const [keep] = await customersMeant(context, input.keep, 1);
    const [from] = await customersMeant(context, input.from, 1);
    if (keep === undefined || from === undefined) {
      return await missing(context, keep === undefined ? input.keep : input.from);
    }
    const refs = [customerRef(keep), customerRef(from)];
    const no = cannot(context, keep, from);
    if (no !== undefined) {
      return refused(no, refs);
    }
    const hung = await whatHangs(repos, from.id, keep.id, MOST_MOVED + 1);
    if (Object.values(hung).some((records) => records.length > MOST_MOVED)) {
      return refused(m.care.mergeTooMuch(MOST_MOVED), refs);
    }
    if (input.sure !== 'yes' || input.versions !== versionsOf(keep, from)) {
      return await mergeQuestion(context, keep, from, hung, input.sure === 'yes');
    }
    return await merged(context, keep, from, hung);
  },
});

function cannot({ m }: Doing, keep: Customer, from: Customer): string | undefined {
  if (keep.id === from.id) {
    return m.care.mergeSame;
  }
  if (keep.projectId !== from.projectId) {
    return m.care.mergeProjects;
  }
  return SAID_STATES.some((state) => state === from.state)
    ? undefined
    : m.care.mergeDeal(customerLabel(from, undefined));
}

async function merged(context: Doing, keep: Customer, from: Customer, hung: Hung): Promise<Outcome> {
  const { m, now, work } = context;
  const to = { customerId: keep.id };
  const hasPhone = (await context.repos.customers.phones(keep.id)).some(({ primary }) => primary);
  await work.update('customer', from, { mergedIntoId: keep.id, spouseId: null });
  const { customerPhone, ...others } = hung;
  for (const phone of customerPhone) {
    await work.update('customerPhone', phone, { ...to, primary: phone.primary && !hasPhone });
  }
  for (const kind of Object.keys(others) as (keyof typeof others)[]) {
    await move(context, kind, others[kind], to);
  }
  const spouseId = await mergedSpouse(context, keep, from);
  const after = await work.update('customer', keep, { ...mergedRecord(keep, from), spouseId });
  await noteOwnership(context, after, 'merged');
  context.about(after);
  const ref = customerRef(keep);
  return done(
    {
      heading: m.care.merged(customerLabel(from, undefined), customerLabel(after, undefined)),
      blocks: [
        {
          kind: 'text',
          text: m.care.mergeMoves(hung.followUp.length, hung.plan.length, hung.customerPhone.length),
        },
        { kind: 'actions', items: [undoButton(m, ref, now)] },
      ],
    },
    [ref, customerRef(from)],
  );
}

async function move<K extends Hanging>(
  { work }: Doing,
  kind: K,
  records: Hung[K],
  to: { readonly customerId: string },
): Promise<void> {
  for (const record of records) {
    await work.update(kind, record, to as Partial<RecordTypes[K]>);
  }
}
