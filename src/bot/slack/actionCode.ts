import type { Action } from '../../handlers/chat/card.ts';
import { LIMITS } from './limits.ts';
import { lengthOf } from './lengthOf.ts';

/** A select's code stands in a block_id, where `#2` may follow so that two of them differ. */
const SELECT_ROOM = LIMITS.id - 5;
/** Our own marks, and what Slack's clients might turn into entities. Chinese stays as it is: it would grow ninefold. */
const MARKED = /[%;=@#+&<>"'\u0000-\u001f\u007f]/gu;

export interface ActionCode {
  readonly command: string;
  readonly input: Readonly<Record<string, string>>;
  /** The field that takes a select's chosen value. */
  readonly takes?: string;
}

/**
 * What a button carries as its value and a select as the id of its block: `plan.snooze@for;plan=P3`. It lies in Slack with the
 * message, so it works after a restart.
 */
export function encodeAction(action: Action): string {
  const isSelect = action.options !== undefined;
  const takes = isSelect ? `@${escaped(action.takes ?? 'value')}` : '';
  const input = Object.entries(action.input).map(([name, value]) => `;${escaped(name)}=${escaped(value)}`);
  const code = `${escaped(action.command)}${takes}${input.join('')}`;
  if (lengthOf(code) > (isSelect ? SELECT_ROOM : LIMITS.button.value)) {
    throw new Error(
      `action ${action.id} carries more than Slack keeps with a ${isSelect ? 'select' : 'button'}`,
    );
  }
  return code;
}

/** Undefined for what `encodeAction` has not made. */
export function decodeAction(code: string): ActionCode | undefined {
  const [head = '', ...pairs] = code.replace(/#\d+$/u, '').split(';');
  const [command = '', takes, ...more] = head.split('@');
  if (command === '' || takes === '' || more.length > 0) {
    return undefined;
  }
  const input: [string, string][] = [];
  for (const pair of pairs) {
    const [name = '', value, ...rest] = pair.split('=');
    if (name === '' || value === undefined || rest.length > 0) {
      return undefined;
    }
    input.push([unescaped(name), unescaped(value)]);
  }
  return {
    command: unescaped(command),
    input: Object.fromEntries(input),
    ...(takes === undefined ? {} : { takes: unescaped(takes) }),
  };
}

function escaped(text: string): string {
  return text
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll(MARKED, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`)
    .replaceAll(' ', '+');
}

function unescaped(text: string): string {
  return text
    .replaceAll('+', ' ')
    .replaceAll(/%([0-9a-f]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
