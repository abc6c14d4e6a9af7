import type { Action, Option } from '../../../handlers/chat/card.ts';
import { encodeAction } from '../../actionCode.ts';
import { bytesOf } from '../../text/bytesOf.ts';
import { CODE_ROOM } from './codeRoom.ts';
import { LIMITS } from './limits.ts';

/** An action that WeCom's select can keep whole. */
export type Menu = Action & { readonly options: readonly Option[] };

/** Whether the id of each option can be its value, so that what is chosen comes back as it is. */
export function isMenu(action: Action): action is Menu {
  const values = (action.options ?? []).map(({ value }) => value);
  return (
    values.length > 0 &&
    new Set(values).size === values.length &&
    values.every(isOptionId) &&
    isEncodable(action)
  );
}

/** The app is told of it in CDATA of an XML document, which `]]>` and control characters would break. */
export function isOptionId(value: string): boolean {
  return (
    value.trim() === value &&
    value !== '' &&
    !/[\p{Cc}\p{Surrogate}]|\]\]>/u.test(value) &&
    bytesOf(value) <= LIMITS.bytes.optionId
  );
}

function isEncodable(action: Action): boolean {
  try {
    encodeAction(action, CODE_ROOM);
    return true;
  } catch {
    return false;
  }
}
