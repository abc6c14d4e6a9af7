import type { Waiting } from '../../domain/hold.ts';
import type { Outcome } from '../chat/outcome.ts';
import { customerRef } from '../customers/customerRef.ts';
import { undoButton } from '../customers/undoButton.ts';
import type { Doing } from '../doing.ts';
import { sceneOf } from '../holds/scene.ts';
import { done } from '../replies.ts';
import { passOffer } from './passOffer.ts';

/** 不要: turns down what is offered to the speaker. */
export async function turnDown(context: Doing, offered: Waiting): Promise<Outcome> {
  const { m, now, repos } = context;
  const scene = await sceneOf(repos, offered);
  const { unit, customer, label } = scene;
  const next = await passOffer(context, offered, scene);
  context.about(customer);
  return done(
    {
      heading: m.hold.passed(label, unit.key),
      blocks: [
        { kind: 'text', text: next === undefined ? m.hold.nowForSale : m.hold.nextOffered },
        ...(next === undefined ? [{ kind: 'actions' as const, items: [undoButton(m, unit.key, now)] }] : []),
      ],
    },
    [unit.key, customerRef(customer)],
  );
}
