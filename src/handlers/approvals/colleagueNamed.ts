import type { Member } from '../../domain/company.ts';
import type { Reading } from '../doing.ts';
import { memberNamed } from '../staff/memberNamed.ts';

type Named =
  { readonly found: true; readonly member: Member } | { readonly found: false; readonly text: string };

/** How people in an office speak of whoever leads them: 高总, 王经理, @高远. */
const TITLE = /^@|(?:总监|总|经理|主管|姐|哥|老师)$/gu;

/** The one colleague at work whom a name, an account or a name with a title means, or what to answer instead. */
export async function colleagueNamed(at: Reading, typed: string): Promise<Named> {
  const { m } = at;
  const named = (await memberNamed(at, typed.trim())).filter(({ active }) => active);
  const bare = typed.trim().replaceAll(TITLE, '');
  const meant =
    named.length > 0 || bare === '' || bare === typed.trim()
      ? named
      : (await memberNamed(at, bare)).filter(({ active }) => active);
  const near = meant.length > 1 ? meant.filter(({ name }) => name.startsWith(bare)) : meant;
  const leading = near.filter(({ role }) => role !== 'consultant');
  const [first, second] = leading.length === 1 ? leading : near.length > 0 ? near : meant;
  if (first === undefined) {
    return { found: false, text: m.approval.personUnknown(typed.trim().slice(0, 40)) };
  }
  return second === undefined
    ? { found: true, member: first }
    : {
        found: false,
        text: m.approval.whichPerson(meant.map(({ name }) => name).join(m.common.listSeparator)),
      };
}
