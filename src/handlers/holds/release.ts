import type { Hold } from '../../domain/hold.ts';
import { messages } from '../../i18n/messages.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import { customerRef } from '../customers/customerRef.ts';
import { undoButton } from '../customers/undoButton.ts';
import type { Doing } from '../doing.ts';
import { field } from '../field.ts';
import { ask, done, refused } from '../replies.ts';
import { turnDown } from '../waits/turnDown.ts';
import { endHold } from './endHold.ts';
import { hasHold } from './hasHold.ts';
import { heldUnit } from './heldUnit.ts';
import { releaseButton } from './holdButtons.ts';
import { ownHold } from './ownHold.ts';
import { ownHolds } from './ownHolds.ts';
import { sceneOf, type Scene } from './scene.ts';

const fields = {
  unit: field.unit(),
  reason: field.text({ max: 200 }),
  /** Of a button: which hold it means, so that an old card does not end a later one. */
  hold: field.text({ inForm: false, max: 40 }),
};

/** 放回: ends a hold before its time, by its holder, whose its customer is, or whoever leads it. */
export const releaseHold = defineCommand({
  name: 'hold.release',
  words: { zh: ['放回'], en: ['release'] },
  allow: 'unit:hold',
  fields,
  args: ['unit'],
  undo: 'restore',
  async run(context) {
    const { input } = context;
    if (input.hold !== undefined) {
      const own = await ownHold(context, input.hold);
      return own.found ? await release(context, own.hold, own.scene, input.reason) : own.outcome;
    }
    return input.unit === undefined
      ? await whichOne(context)
      : await byUnit(context, {
          command: 'hold.release',
          fields,
          input: { ...input, unit: input.unit },
        });
  },
});

async function byUnit(context: Doing, asking: Parameters<typeof heldUnit>[1]): Promise<Outcome> {
  const { m, repos, actor } = context;
  const meant = await heldUnit(context, asking);
  if (!meant.found) {
    return meant.outcome;
  }
  const { unit } = meant;
  const active = await repos.holds.active(unit.id);
  if (active === undefined) {
    return refused(m.hold.notHeld(unit.key), [unit.key]);
  }
  const offered = active.waitingId === null ? undefined : await repos.waitings.byId(active.waitingId);
  if (offered?.memberId === actor.member.id) {
    return await turnDown(context, offered);
  }
  const hold = active.holdId === null ? undefined : await repos.holds.byId(active.holdId);
  if (hold === undefined || !hasHold(actor, hold, (await sceneOf(repos, hold)).customer)) {
    return refused(m.hold.notYours(unit.key), [unit.key]);
  }
  const own = await ownHold(context, hold.id);
  const { reason } = asking.input;
  return own.found
    ? await release(context, own.hold, own.scene, typeof reason === 'string' ? reason : undefined)
    : own.outcome;
}

async function whichOne(context: Doing): Promise<Outcome> {
  const { m } = context;
  const holds = await ownHolds(context);
  if (holds.length === 0) {
    return refused(m.hold.noneHeld);
  }
  const actions = holds.map(({ hold, scene: { unit, label } }) => ({
    ...releaseButton(m, hold, `.${unit.key}`),
    label: `${unit.key} ${label}`,
  }));
  const keys = holds.map(({ scene }) => scene.unit.key);
  return ask(m.hold.whichRelease, actions, keys);
}

async function release(
  context: Doing,
  hold: Hold,
  scene: Scene,
  reason: string | undefined,
): Promise<Outcome> {
  const { m, now, actor, work } = context;
  const { unit, customer, label, member } = scene;
  const next = await endHold(context, hold, scene, { state: 'released', reason: reason ?? null });
  if (member.id !== actor.member.id) {
    const theirs = messages(member.locale).hold;
    work.notify({
      dedupKey: `hold.released:${hold.id}:${hold.version}`,
      target: { kind: 'member', memberId: member.id },
      subject: { kind: 'holdEnded', holdId: hold.id, unit: unit.key },
      card: {
        heading: theirs.releasedFor(actor.member.name, unit.key, label),
        blocks:
          reason === undefined
            ? []
            : [{ kind: 'facts', items: [{ label: theirs.reasonLabel, value: reason }] }],
      },
      notBefore: now,
    });
  }
  context.about(customer);
  return done(
    {
      heading: m.hold.released(unit.key),
      blocks: [
        { kind: 'text', text: next === undefined ? m.hold.nowForSale : m.hold.nextOffered },
        ...(next === undefined ? [{ kind: 'actions' as const, items: [undoButton(m, unit.key, now)] }] : []),
      ],
    },
    [unit.key, customerRef(customer)],
  );
}
