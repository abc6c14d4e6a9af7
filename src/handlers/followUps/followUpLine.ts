import type { FollowUp } from '../../domain/followUp.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';

const LONGEST = 60;

/** One line of a customer's history: when, how, what. */
export function followUpLine(followUp: FollowUp, zone: string, now: Date, m: Messages): string {
  const content = shortened(followUp.content.replace(/\s+/gu, ' '));
  return [
    `· ${dateTime(followUp.at, zone, now, m)}`,
    ...(followUp.method === null ? [] : [m.words.method[followUp.method]]),
    ...(followUp.effective ? [] : [m.followUp.notEffectiveMark]),
    ...(content === '' ? [] : [content]),
    ...(followUp.fileIds.length === 0 ? [] : [m.followUp.photosMark(followUp.fileIds.length)]),
  ].join(' ');
}

/** By code points, so that no character is cut in half. */
function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : text;
}
