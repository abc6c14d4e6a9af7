import type { Problem } from '../../domain/problem.ts';
import type { Messages } from '../../i18n/messages.ts';

const LONGEST = 60;

/** One line of a problem: how it stands, and what it is. */
export function problemLine({ state, text, answer }: Problem, m: Messages): string {
  const answered = state === 'answered' && answer !== null ? ` → ${short(answer)}` : '';
  return `${m.problem.onCard}（${m.problem.state[state]}）：${short(text)}${answered}`;
}

function short(text: string): string {
  const characters = Array.from(text.replace(/\s+/gu, ' '));
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : characters.join('');
}
