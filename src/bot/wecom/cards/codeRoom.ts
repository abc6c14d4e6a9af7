import type { CodeRoom } from '../../actionCode.ts';
import { bytesOf } from '../../text/bytesOf.ts';
import { LIMITS } from './limits.ts';

const KEY = LIMITS.bytes.key;
/** `#123` may follow, so that two keys of a card differ. */
const SUFFIX = 5;

/** The key of a button, and of the button that submits a select. */
export const CODE_ROOM: CodeRoom = { button: KEY - SUFFIX, select: KEY - SUFFIX, sizeOf: bytesOf };
