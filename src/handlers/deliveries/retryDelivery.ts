import type { Outcome } from '../chat/outcome.ts';
import { defineCommand, type RunContext } from '../command.ts';
import { field } from '../field.ts';
import type { Delivery } from '../../domain/delivery.ts';
import { button, done, refused, textCard } from '../replies.ts';
import { deliveryReach } from './deliveryReach.ts';
import { deliveryWhat } from './deliveryWhat.ts';
import { reaches } from './reaches.ts';

/**
 * Sends once more what was given up; what perhaps arrived only after a question, for it could then be there twice. A message
 * that is on its way cannot be called back: no undo.
 */
export const retryDelivery = defineCommand({
  name: 'delivery.retry',
  allow: 'delivery:retry',
  fields: {
    id: field.text({ required: true, max: 40, inForm: false }),
    /** Of the question's button. */
    sure: field.choice('yesNo', ['yes', 'no'], { inForm: false }),
  },
  undo: 'none',
  async run({ input, actor, repos, work, retry, m }) {
    const reach = deliveryReach(actor);
    const delivery = await repos.deliveries.byId(input.id);
    if (reach === undefined || delivery === undefined || !(await reaches(repos, reach, delivery))) {
      return refused(m.delivery.notFound);
    }
    if (delivery.state === 'unknown' && input.sure !== 'yes') {
      return confirm(delivery, m);
    }
    const isFailed = delivery.state === 'dead' || delivery.state === 'unknown';
    if (!isFailed || !(await retry.delivery(delivery.id))) {
      return refused(m.delivery.alreadySettled);
    }
    work.note(`delivery ${delivery.id} sent again after ${delivery.state}`);
    return done(textCard(m.delivery.sentAgain(deliveryWhat(delivery, m), delivery.recipient)));
  },
});

function confirm(delivery: Delivery, m: RunContext<unknown, unknown>['m']): Outcome {
  const sure = button(m, {
    id: `delivery.retry.${delivery.id}`,
    label: m.delivery.sendAnyway,
    style: 'danger',
    command: 'delivery.retry',
    input: { id: delivery.id, sure: 'yes' },
  });
  const text = m.delivery.maybeArrived(deliveryWhat(delivery, m), delivery.recipient);
  return { kind: 'reply', word: 'confirm', card: textCard(text, [sure]), refs: [] };
}
