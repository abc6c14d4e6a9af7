import type { Messages } from '../../i18n/messages.ts';
import type { Action } from '../chat/card.ts';
import { button } from '../replies.ts';

/** By what a thing to rate is named to 满意度. */
export type AskInput =
  { readonly visit: string } | { readonly contract: string } | { readonly complaint: string };

/** A button that makes the link for one thing; `anew`: another one. */
export function askButton(
  m: Messages,
  input: AskInput,
  { label, anew = false }: { readonly label: string; readonly anew?: boolean },
): Action {
  const [kind = ''] = Object.keys(input);
  return button(m, {
    id: `satisfaction.${anew ? 'anew' : 'ask'}.${kind}`,
    label,
    command: 'satisfaction.show',
    input: { ...input, ...(anew ? { anew: 'yes' } : {}) },
  });
}
