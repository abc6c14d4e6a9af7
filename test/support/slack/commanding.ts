import { isJson, objects, words } from './bodies.ts';
import type { Delivered } from './delivery.ts';
import { payloads } from './payloads.ts';
import type { Teller, To } from './teller.ts';

const COMMAND = '/loupan';

/** Slash commands and shortcuts. */
export function commanding({ world, tell, actionTs }: Teller) {
  const { state, responseSink: sink } = world;

  /** A slash command. What it is answered with is shown. */
  const command = async (
    options: To<{ user: string; channel: string; text: string; command?: string; triggerId?: string }>,
  ): Promise<Delivered> => {
    const user = world.user(options.user);
    const channel = state.place(options.channel);
    const payload = payloads.command({
      user,
      channel,
      channelName: state.nameOf(channel),
      command: options.command ?? COMMAND,
      text: options.text,
      triggerId: options.triggerId ?? (await world.triggerId(user.id)),
      responseUrl: sink.url({ channel, user: user.id }),
    });
    const delivered = await tell('command', payload, options);
    const { body, status } = delivered;
    const answer = isJson(body) ? body : { text: words(body) };
    if (status === 200 && (words(answer['text']) !== '' || objects(answer['blocks']).length > 0)) {
      await sink.showAck({ channel, user: user.id }, answer);
    }
    return delivered;
  };

  /** A shortcut from the lightning menu. */
  const shortcut = async (
    options: To<{ user: string; callbackId: string; triggerId?: string }>,
  ): Promise<Delivered> => {
    const user = world.user(options.user);
    const triggerId = options.triggerId ?? (await world.triggerId(user.id));
    const { callbackId } = options;
    return await tell(
      'interactive',
      payloads.shortcut({ user, triggerId, callbackId, actionTs: actionTs() }),
      options,
    );
  };

  /** A shortcut from the menu of a message: of `ts`, or of one that `by` (else the user) writes first. */
  const messageShortcut = async (
    options: To<{
      user: string;
      channel: string;
      callbackId: string;
      text?: string;
      by?: string;
      ts?: string;
      triggerId?: string;
    }>,
  ): Promise<Delivered> => {
    const user = world.user(options.user);
    const channel = state.place(options.channel);
    const ts = options.ts ?? (await world.say(options.by ?? options.user, channel, options.text ?? ''));
    const message = state.messages.message(channel, ts);
    if (message === undefined) {
      throw new Error(`there is no message ${ts} in ${channel}`);
    }
    const payload = payloads.messageAction({
      user,
      triggerId: options.triggerId ?? (await world.triggerId(user.id)),
      callbackId: options.callbackId,
      actionTs: actionTs(),
      channel,
      channelName: state.nameOf(channel),
      message,
      responseUrl: sink.url({ channel, user: user.id, ts }),
    });
    return await tell('interactive', payload, options);
  };

  return { command, shortcut, messageShortcut };
}
