import type { Customer } from '../../domain/customer.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Doing } from '../doing.ts';
import { customerLabel } from './customerLabel.ts';
import { customerRef } from './customerRef.ts';
import { customersMeant } from './customersMeant.ts';
import { editRefused } from './editRefused.ts';

/** Takes the link back. */
const NOBODY_WORDS: ReadonlySet<string> = new Set(['无', '没有', '取消', '解除', '-', 'none', 'no']);

/** Whose spouse a customer becomes: the other record is written too. `other` is null where the link is taken back. */
export interface SpouseChange {
  readonly other: Customer | null;
  readonly former: Customer | undefined;
}

/** What was said of a customer's spouse; undefined where nothing is new. Both must be in the speaker's reach. */
export async function spouseChange(
  context: Doing,
  customer: Customer,
  said: string | undefined,
): Promise<SpouseChange | Outcome | undefined> {
  const { m, repos } = context;
  if (said === undefined) {
    return undefined;
  }
  const former = customer.spouseId === null ? undefined : await repos.customers.byId(customer.spouseId);
  const no = (sentence: string): Outcome => editRefused(context, ['spouse'], sentence, customerRef(customer));
  if (NOBODY_WORDS.has(said.trim().toLowerCase())) {
    return former === undefined ? undefined : { other: null, former };
  }
  const [other, another] = await customersMeant(context, said, 2);
  if (other === undefined) {
    return no(m.common.notFound(said));
  }
  if (another !== undefined) {
    return no(m.care.spouseSeveral(said));
  }
  if (other.id === customer.spouseId) {
    return undefined;
  }
  if (other.id === customer.id) {
    return no(m.care.spouseSelf);
  }
  return other.spouseId !== null || former !== undefined
    ? no(m.care.spouseTaken(customerLabel(other.spouseId === null ? customer : other, undefined)))
    : { other, former: undefined };
}

/** Writes the other side of it; the customer's own side is part of his patch. */
export async function writeSpouse(
  { work }: Doing,
  customer: Customer,
  change: SpouseChange | undefined,
): Promise<void> {
  if (change?.former !== undefined) {
    await work.update('customer', change.former, { spouseId: null });
  }
  if (change?.other != null) {
    await work.update('customer', change.other, { spouseId: customer.id });
  }
}
