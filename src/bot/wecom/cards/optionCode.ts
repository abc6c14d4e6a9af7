import { type CodeRoom, encodeAction } from '../../actionCode.ts';
import { bytesOf } from '../../text/bytesOf.ts';
import { LIMITS } from './limits.ts';
import { isOptionId } from './menu.ts';

/** `#123` may follow, so that two choices of a select differ. */
const SUFFIX = 5;
const MOST = LIMITS.bytes.optionId - SUFFIX;
const ROOM: CodeRoom = { button: MOST, select: MOST, sizeOf: bytesOf };

interface Coded {
  readonly command: string;
  readonly input: Readonly<Record<string, string>>;
  /** The fields that another choice fills in. */
  readonly open?: readonly string[];
}

/** What a choice of a select carries as its id, like a button its key; undefined for more than fits. */
export function optionCode({ command, input, open = [] }: Coded): string | undefined {
  const takes = open.length === 0 ? {} : { options: [], takes: open.join(' ') };
  try {
    const code = encodeAction({ id: command, label: '', command, input, ...takes }, ROOM);
    return isOptionId(code) && open.every((name) => !name.includes(' ')) ? code : undefined;
  } catch {
    return undefined;
  }
}
