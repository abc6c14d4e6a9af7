import type { Action } from '../../../handlers/chat/card.ts';
import type { CardSender } from './limits.ts';
import type { CardButton } from './templateCard.ts';

type Style = NonNullable<CardButton['style']>;

/**
 * The documents show the four styles as a picture only. D101032 (bot): 1 white on blue, 2 blue, 3 red, 4 black on grey. D94888 (app):
 * 1 emphasised, 2 less so, 3 neutral, 4 negative.
 */
const STYLES: Readonly<
  Record<CardSender, Readonly<Record<NonNullable<Action['style']> | 'usual' | 'settled', Style>>>
> = {
  app: { primary: 1, usual: 2, settled: 3, danger: 4 },
  bot: { primary: 1, usual: 2, danger: 3, settled: 4 },
};

/** `settled`: of a button that does nothing any more. */
export function styleOf(style: Action['style'] | 'settled', sender: CardSender): Style {
  return STYLES[sender][style ?? 'usual'];
}
