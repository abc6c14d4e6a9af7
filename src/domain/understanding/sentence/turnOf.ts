import { gather } from '../facts.ts';
import type { ReadContext } from '../reading.ts';
import { masked, type Scan } from '../scan.ts';
import { residue } from '../segments.ts';
import { AWAY, BACK, BUSY } from '../words/deskCues.ts';

const TURN = new RegExp(`^我(?:${AWAY}|${BUSY}|${BACK})$|^(?:${AWAY}|${BUSY}|${BACK})$`, 'iu');
const DAY_PART = /今天|上午|下午/gu;

/** 李娜今天请假: whose turn is meant, a colleague by the full name and no customer, and what of it. Null where nothing else fits. */
export function turnOf(
  scan: Scan,
  context: ReadContext,
): { readonly who: string; readonly said: string } | null {
  const { names, customer } = gather(scan.fork(), context, 'future');
  const [name] = names;
  if (
    names.length !== 1 ||
    name?.full !== true ||
    !name.weak ||
    !/^[\s\u0001,]*$/u.test(scan.rest.slice(0, name.start)) ||
    customer.ref !== null
  ) {
    return null;
  }
  const said = residue(masked(scan.rest, [name]).replace(DAY_PART, ' ')).replaceAll(' ', '');
  return TURN.test(`我${said}`) ? { who: name.typed, said } : null;
}
