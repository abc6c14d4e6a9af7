import type { Address } from '../../handlers/ports/transport.ts';

/** Where something is sent, and by which of WeCom's ways. */
export type WecomTarget =
  /** A person, by the self-built app. */
  | { readonly sink: 'app'; readonly userid: string }
  /** A conversation with the AI bot. `chatid`: the group, whose case counts, or the person, as WeCom spells them. */
  | { readonly sink: 'bot'; readonly kind: 'single' | 'group'; readonly chatid: string }
  /** A group, by the robot that an administrator has registered under this id. */
  | { readonly sink: 'webhook'; readonly robot: string }
  /** A group that the app has made. */
  | { readonly sink: 'appchat'; readonly chatid: string };

/** `app:lina`, `bot:lina`, `group:wrA`, `robot:0193...`, `appchat:team1`: what is stored as the key of a conversation. */
export function keyOf(target: WecomTarget): string {
  switch (target.sink) {
    case 'app':
      return `app:${target.userid}`;
    case 'bot':
      return `${target.kind === 'single' ? 'bot' : 'group'}:${target.chatid}`;
    case 'webhook':
      return `robot:${target.robot}`;
    case 'appchat':
      return `appchat:${target.chatid}`;
  }
}

/** Undefined for what `keyOf` has not made. */
export function targetOf({ key }: Pick<Address, 'key'>): WecomTarget | undefined {
  const colon = key.indexOf(':');
  const id = key.slice(colon + 1);
  if (colon < 0 || id === '') {
    return undefined;
  }
  switch (key.slice(0, colon)) {
    case 'app':
      return { sink: 'app', userid: id };
    case 'bot':
      return { sink: 'bot', kind: 'single', chatid: id };
    case 'group':
      return { sink: 'bot', kind: 'group', chatid: id };
    case 'robot':
      return { sink: 'webhook', robot: id };
    case 'appchat':
      return { sink: 'appchat', chatid: id };
    default:
      return undefined;
  }
}
