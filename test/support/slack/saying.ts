import type { Delivered } from './delivery.ts';
import { payloads } from './payloads.ts';
import type { Teller, To } from './teller.ts';
import type { Json } from './worldTypes.ts';

type EventOptions = To<{ eventId?: string }>;

type SaidOptions = To<{
  user: string;
  channel: string;
  text: string;
  channelType?: string;
  thread?: string;
  files?: readonly Json[];
  eventId?: string;
  /** Of a message that was written before; without it the message is written now. */
  ts?: string;
}>;

/** What Slack tells by events. */
export function saying({ world, tell, now, actionTs }: Teller) {
  /** Any event: `{ type: 'member_joined_channel', ... }`. */
  const event = (inner: Json, options: EventOptions = {}): Promise<Delivered> =>
    tell('event', payloads.event(inner, options.eventId, now()), options);

  const said = async (
    type: 'message' | 'app_mention',
    options: SaidOptions,
  ): Promise<Delivered & { readonly ts: string }> => {
    const { user, channel, text, thread, files, channelType } = options;
    const ts = options.ts ?? (await world.say(user, channel, text, thread));
    const inner = payloads.said({
      type,
      user: world.user(user),
      channel: world.state.place(channel),
      text,
      ts,
      ...(channelType === undefined ? {} : { channelType }),
      ...(thread === undefined ? {} : { thread }),
      ...(files === undefined ? {} : { files }),
    });
    return { ...(await event(inner, options)), ts };
  };

  /** A message; without a channel in the conversation with the bot. */
  const message = (options: Omit<SaidOptions, 'channel'> & { channel?: string }) => {
    const channel = options.channel ?? options.user;
    const channelType =
      options.channelType ?? (world.state.place(channel).startsWith('D') ? 'im' : 'channel');
    return said('message', { ...options, channel, channelType });
  };

  /** `@Loupan …` in a channel; the mention is put before the text. */
  const mention = (options: SaidOptions) =>
    said('app_mention', { ...options, text: `<@${world.botUser}> ${options.text}` });

  const homeOpened = (
    who: string,
    options: To<{ eventId?: string; tab?: 'home' | 'messages' }> = {},
  ): Promise<Delivered> => {
    const { id, dm } = world.user(who);
    const view = world.home(who);
    const { tab = 'home' } = options;
    const inner = { type: 'app_home_opened', user: id, channel: dm, tab, event_ts: actionTs() };
    return event(view === undefined ? inner : { ...inner, view }, options);
  };

  /** Slack tells of somebody, after the `changes` to him. */
  const userChanged = async (
    who: string,
    changes: Json = {},
    options: EventOptions = {},
  ): Promise<Delivered> => {
    world.changeUser(who, changes);
    const user = await world.slackUser(who);
    const cacheTs = Math.floor(now().getTime() / 1_000);
    return await event({ type: 'user_change', user, cache_ts: cacheTs, event_ts: actionTs() }, options);
  };

  return { event, message, mention, homeOpened, userChanged };
}
