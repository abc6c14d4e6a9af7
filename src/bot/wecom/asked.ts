import type { Place, Speaker } from '../../handlers/chat/intent.ts';
import { keyOf } from './addresses.ts';

/** Where something was asked, and by which way it is answered. */
export interface Asked {
  readonly speaker: Speaker;
  /** As WeCom spells it. */
  readonly userid: string;
  readonly via: 'app' | 'bot';
  /** The group's chat; null alone with us. */
  readonly group: string | null;
  /** Answers a message to the bot for 24 hours (D101463). */
  readonly reqId?: string;
  /** Of the delivery: a repeated one posts nothing twice where WeCom can tell. */
  readonly key: string;
}

/** Users are known without regard to case, groups are not. */
export function placeOf({ speaker, userid, via, group }: Asked): Place {
  const direct = userid.toLowerCase();
  return {
    platform: 'wecom',
    workspace: speaker.workspace,
    key:
      group !== null
        ? keyOf({ sink: 'bot', kind: 'group', chatid: group })
        : keyOf(
            via === 'app' ? { sink: 'app', userid: direct } : { sink: 'bot', kind: 'single', chatid: direct },
          ),
    kind: group === null ? 'direct' : 'channel',
  };
}
