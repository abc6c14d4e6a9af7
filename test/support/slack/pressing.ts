import type { Delivered } from './delivery.ts';
import type { Filled } from './elementState.ts';
import { payloads } from './payloads.ts';
import type { Teller, To } from './teller.ts';
import { usedElement } from './usedElement.ts';
import { viewState } from './viewState.ts';
import type { Json, ShownView } from './worldTypes.ts';

/** Buttons and selects. */
export function pressing({ world, tell, actionTs }: Teller) {
  const { state, responseSink: sink } = world;

  /**
   * Uses a button or a select: of the message `ts` in `channel`, or `inView` (a modal or a home tab). `action`: the label, value or
   * `action_id` of the element, or the element itself; `option`: what is chosen in a select.
   */
  const press = async (
    options: To<{
      user: string;
      action: string | Json;
      option?: Filled;
      channel?: string;
      ts?: string;
      inView?: ShownView | 'home';
      actionTs?: string;
      triggerId?: string;
    }>,
  ): Promise<Delivered> => {
    const user = world.user(options.user);
    const on =
      options.inView === undefined
        ? messageOf(options.channel ?? options.user, options.ts ?? '')
        : viewOf(user.id, options.inView);
    const { triggerId = await world.triggerId(user.id, on.kind === 'view' ? on.shown.id : undefined) } =
      options;
    const { blocks } = on.kind === 'view' ? on.shown.view : on.message;
    const action = {
      ...usedElement(blocks, options.action, options.option),
      action_ts: options.actionTs ?? actionTs(),
    };
    const stateThere = viewState(blocks, {});
    const payload = payloads.blockActions({
      user,
      triggerId,
      action,
      on:
        on.kind === 'view'
          ? { ...on, state: stateThere }
          : {
              ...on,
              state: stateThere,
              responseUrl: sink.url({ channel: on.channel, user: user.id, ts: on.message.ts }),
            },
    });
    return await tell('interactive', payload, options);
  };

  function messageOf(where: string, ts: string) {
    const channel = state.place(where);
    const message = state.messages.message(channel, ts) ?? state.messages.ephemeral(channel, ts);
    if (message === undefined) {
      throw new Error(`there is no message ${ts} in ${channel}`);
    }
    return { kind: 'message', channel, channelName: state.nameOf(channel), message } as const;
  }

  function viewOf(user: string, view: ShownView | 'home') {
    const shown = state.views.find((view === 'home' ? world.home(user)?.id : view.id) ?? '');
    if (shown === undefined) {
      throw new Error(`${user} sees no such view`);
    }
    return { kind: 'view', shown } as const;
  }

  return { press };
}
