import type { Action } from '../handlers/chat/card.ts';

/** Our own marks, and what clients might turn into entities. Chinese stays as it is: it would grow ninefold. */
const MARKED = /[%;=@#+&<>"'\u0000-\u001f\u007f]/gu;

export interface ActionCode {
  readonly command: string;
  readonly input: Readonly<Record<string, string>>;
  /** The field that takes a select's chosen value. */
  readonly takes?: string;
}

/** How much a platform keeps with a button and with a select, counted as it counts. */
export interface CodeRoom {
  readonly button: number;
  readonly select: number;
  readonly sizeOf: (code: string) => number;
}

/**
 * What a button or a select carries as text: `plan.snooze@for;plan=P3`. It lies on the platform with the message, so it works
 * after a restart. Where two of them must differ, `#2` may follow (see `decodeAction`).
 *
 * @throws Error with the action's id where the platform could not keep it
 */
export function encodeAction(action: Action, room: CodeRoom): string {
  const isSelect = action.options !== undefined;
  const takes = isSelect ? `@${escaped(action.takes ?? 'value')}` : '';
  const input = Object.entries(action.input).map(([name, value]) => `;${escaped(name)}=${escaped(value)}`);
  const code = `${escaped(action.command)}${takes}${input.join('')}`;
  if (room.sizeOf(code) > (isSelect ? room.select : room.button)) {
    throw new Error(`action ${action.id} carries more than is kept with a ${isSelect ? 'select' : 'button'}`);
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
