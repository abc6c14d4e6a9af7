import type { Notice } from '../../handlers/ports/notice.ts';

/**
 * The lane of a notice: one recipient. What is urgent has a lane of its own, so that it does not wait for a message before
 * it that the platform keeps refusing.
 */
export function laneOf({ target, urgent }: Pick<Notice, 'target' | 'urgent'>): string {
  const recipient = target.kind === 'member' ? `member:${target.memberId}` : `channel:${target.channelId}`;
  return urgent === true ? `${recipient}:urgent` : recipient;
}
