import { isJson, objects } from './bodies.ts';
import type { Delivered } from './delivery.ts';
import type { Filled } from './elementState.ts';
import { payloads } from './payloads.ts';
import type { Teller, To } from './teller.ts';
import { elementsOf, viewState } from './viewState.ts';
import type { ShownView } from './worldTypes.ts';

/** A select offers so many (docs.slack.dev, select menu element). */
const MOST_OPTIONS = 100;

/** Modals. Without a `view` it is the uppermost one that somebody has open. */
export function fillingIn({ world, tell }: Teller) {
  const modalOf = (who: string, view: ShownView | undefined): ShownView => {
    const shown = view === undefined ? world.views(who).at(-1) : world.state.views.find(view.id);
    if (shown === undefined) {
      throw new Error(`${who} has no modal open`);
    }
    return shown;
  };

  /** Somebody puts a file into a modal: what comes back is what is filled in, in a list. The app is told with the submission. */
  const upload = (options: { user: string; name: string; bytes: Uint8Array }) =>
    world.upload(options.user, options.name, options.bytes);

  /** Sends a modal, filled in by `block_id`; what is not named stays as it was drawn. Then it does what the answer says. */
  const submitView = async (
    options: To<{
      user: string;
      view?: ShownView;
      values?: Readonly<Record<string, Filled>>;
      triggerId?: string;
    }>,
  ): Promise<Delivered> => {
    const user = world.user(options.user);
    const shown = modalOf(options.user, options.view);
    const payload = payloads.viewSubmission({
      user,
      triggerId: options.triggerId ?? (await world.triggerId(user.id, shown.id)),
      shown,
      state: viewState(shown.view.blocks, options.values ?? {}),
    });
    const delivered = await tell('interactive', payload, options);
    if (delivered.status === 200) {
      await world.viewAnswers.apply(shown, delivered.body);
    }
    return delivered;
  };

  /** Cancels a modal. The app is told only where it asked for it (`notify_on_close`). */
  const closeView = async (options: { user: string; view?: ShownView }): Promise<Delivered | undefined> => {
    const shown = modalOf(options.user, options.view);
    const user = world.user(options.user);
    world.state.views.close(shown.id);
    return shown.view['notify_on_close'] === true
      ? await tell('interactive', payloads.viewClosed({ user, shown, cleared: false }), {})
      : undefined;
  };

  /** Somebody types into an external select; the body is what is offered to him. */
  const suggest = async (
    options: To<{ user: string; view?: ShownView; actionId: string; value: string }>,
  ): Promise<Delivered> => {
    const { actionId, value } = options;
    const shown = modalOf(options.user, options.view);
    const block = shown.view.blocks.find((one) =>
      elementsOf(one).some(({ action_id: id }) => id === actionId),
    );
    if (block === undefined) {
      throw new Error(`the modal has no ${actionId}`);
    }
    const user = world.user(options.user);
    const payload = payloads.blockSuggestion({ user, shown, actionId, blockId: block.block_id ?? '', value });
    const delivered = await tell('interactive', payload, options);
    const offered = isJson(delivered.body) ? objects(delivered.body['options']) : [];
    if (offered.length > MOST_OPTIONS) {
      world.faults.push({
        kind: 'options',
        payload: delivered.body,
        violations: [`${offered.length} options`],
      });
    }
    return delivered;
  };

  return { upload, submitView, closeView, suggest };
}
