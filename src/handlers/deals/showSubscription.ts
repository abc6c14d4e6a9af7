import { defineCommand } from '../command.ts';
import { customerRef } from '../customers/customerRef.ts';
import { field } from '../field.ts';
import { done } from '../replies.ts';
import { discountOf } from './discountOf.ts';
import { oneSubscription } from './oneSubscription.ts';
import { subscriptionCard } from './subscriptionCard.ts';
import { subscriptionRef } from './subscriptionRef.ts';

/** 认购 D7: what was agreed, by when it is to be signed, and how it ended. */
export const showSubscription = defineCommand({
  name: 'subscription.show',
  words: { zh: ['认购单'], en: ['subscription'] },
  allow: 'deal:read',
  fields: { subscription: field.text({ required: true, max: 40 }) },
  args: ['subscription'],
  undo: 'none',
  async run(context) {
    const one = await oneSubscription(context, context.input.subscription);
    if (!one.found) {
      return one.outcome;
    }
    const { subscription, scene } = one;
    const by = await discountOf(context.repos, subscription);
    return done(subscriptionCard(context, subscription, scene, by), [
      subscriptionRef(subscription),
      scene.unit.key,
      customerRef(scene.customer),
    ]);
  },
});
