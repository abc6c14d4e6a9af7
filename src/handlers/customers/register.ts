import { scopeOf } from '../../domain/actor.ts';
import { completenessOf } from '../../domain/customers/missingDetails.ts';
import { duplicateVerdict } from '../../domain/duplicateVerdict.ts';
import { maskPhone } from '../../domain/phone.ts';
import { defineCommand } from '../command.ts';
import { policyValue } from '../company/policies.ts';
import { done, refused } from '../replies.ts';
import { registerFields } from './customerFields.ts';
import { customerRef } from './customerRef.ts';
import { duplicateReply } from './duplicateReply.ts';
import { firstContactOf } from './firstContactOf.ts';
import { noteLookUp } from './lookUps/noteLookUp.ts';
import { registeredCard } from './registeredCard.ts';
import { storeCustomer } from './storeCustomer.ts';
import { teamOn } from './teamOn.ts';
import { whichPhone } from './whichPhone.ts';

/**
 * 新客: a prospect becomes a customer of the speaker, whatever his role (R2.1.1, R2.1.2). One customer per phone in the
 * company: a second registration is answered with a verdict.
 */
export const registerCustomer = defineCommand({
  name: 'customer.register',
  words: { zh: ['新客', '登记'], en: ['customer'] },
  allow: 'customer:register',
  fields: registerFields,
  args: ['name', 'phone'],
  undo: 'restore',
  async run(context) {
    const { input, m, now, project, repos, actor, zone } = context;
    if (project === undefined) {
      return refused(m.common.noProject);
    }
    const firstContactAt = firstContactOf(input.firstContactAt, now, zone);
    if (firstContactAt === 'future') {
      return { kind: 'invalid', errors: { firstContactAt: m.customer.contactInFuture } };
    }
    if (input.phone === undefined && input.noPhone !== 'yes') {
      return whichPhone(context, input);
    }
    const holder = input.phone === undefined ? undefined : await repos.customers.byPhone(input.phone);
    const verdict = duplicateVerdict(holder, scopeOf(actor));
    if (verdict.kind === 'elsewhere' && input.phone !== undefined) {
      await noteLookUp(context, { kind: 'outside', typed: maskPhone(input.phone) });
    }
    if (verdict.kind !== 'free') {
      return await duplicateReply(context, verdict, input, input.phone);
    }
    const customer = await storeCustomer(context, project, input, {
      firstContactAt,
      ownerId: actor.member.id,
      teamId: teamOn(actor, project.id),
      state: 'prospect',
    });
    const required = await policyValue(repos, 'customer.required', project.id, now);
    const card = registeredCard({
      m,
      now,
      zone,
      customer,
      phone: input.phone,
      ownerName: actor.member.name,
      completeness: completenessOf(customer, input.phone !== undefined, required),
    });
    return done(card, [customerRef(customer)]);
  },
});
