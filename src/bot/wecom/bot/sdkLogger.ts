import type { Logger } from '@wecom/aibot-node-sdk';
import type { Log } from '../../../handlers/ports/log.ts';

/** Its words for what was lost on the way in, and would be said nowhere else (aibot-node-sdk 1.0.7). */
const LOST = [
  'Failed to parse WebSocket message',
  'Failed to handle message',
  'Received invalid message format',
  'Received unknown frame',
];

/**
 * The SDK's words in our log. Its debug lines hold whole bodies and its other lines end with what the server or a person said, so that
 * of a frame only its command is kept, and of the rest only the fixed words that it begins with and the errcode. What becomes of
 * the connection is said by whoever holds it.
 */
export function sdkLogger(log: Log): Logger {
  const trouble = (message: string): void => {
    const words = message.replace(/:.*$/su, '');
    const errcode = /\berrcode=(-?\d+)/u.exec(message)?.[1];
    const level = LOST.some((begin) => words.startsWith(begin)) ? 'warn' : 'debug';
    log[level]({ from: 'wecom', ...(errcode === undefined ? {} : { errcode }) }, words);
  };
  return {
    debug: (message) => {
      const cmd = /^\[server -> plugin\] cmd=(\w+)/u.exec(message)?.[1];
      if (cmd !== undefined) {
        log.debug({ from: 'wecom', cmd }, 'a frame came');
      }
    },
    info: () => undefined,
    warn: trouble,
    error: trouble,
  };
}
