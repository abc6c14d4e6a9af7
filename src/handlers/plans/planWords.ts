import type { Plan } from '../../domain/followUp.ts';
import type { Messages } from '../../i18n/messages.ts';

/** What a plan is, how and what for, as far as it says so. */
export function planWords({ purpose, method, goal }: Plan, m: Messages): string[] {
  return [
    ...(purpose === 'visit' ? [m.words.planPurpose.visit] : []),
    ...(method === null ? [] : [m.words.method[method]]),
    ...(goal === null ? [] : [goal]),
  ];
}
