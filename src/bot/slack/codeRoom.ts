import type { CodeRoom } from '../actionCode.ts';
import { lengthOf } from '../text/lengthOf.ts';
import { LIMITS } from './limits.ts';

/** A button carries its code as its value; a select's stands in a block_id, where `#2` may follow so that two of them differ. */
export const CODE_ROOM: CodeRoom = {
  button: LIMITS.button.value,
  select: LIMITS.id - 5,
  sizeOf: lengthOf,
};
