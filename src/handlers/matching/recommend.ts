import type { Customer } from '../../domain/customer.ts';
import { cheaperBy } from '../../domain/matching/dislike.ts';
import type { Fit } from '../../domain/matching/fit.ts';
import { missingWishes, wishOf } from '../../domain/matching/wish.ts';
import { may } from '../../domain/permissions.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action, Block } from '../chat/card.ts';
import type { Outcome } from '../chat/outcome.ts';
import { detailLabel } from '../customers/customerFacts.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import { fillButton } from '../customers/fillButton.ts';
import type { Reading } from '../doing.ts';
import { done, refused } from '../replies.ts';
import { wordingOf } from '../wordings/wordingOf.ts';
import { candidates } from './candidates.ts';
import { dislikeSelect, holdSelect } from './fitSelects.ts';
import { fitText } from './fitText.ts';

const MOST_SHOWN = 5;
const MOST_DISLIKES = 500;

/** The units for sale that suit what a customer wants, each with why, and what may be said of them to him (R2.2.3). */
export async function recommend(at: Reading, customer: Customer): Promise<Outcome> {
  const { m, repos, actor } = at;
  const label = customerLabel(customer, undefined);
  const wish = wishOf(customer);
  const edits = may(actor.member.role, 'customer:edit');
  const fill = edits ? [fillButton(customer, m)] : [];
  const missing = missingWishes(customer);
  if (wish.rooms === null && wish.budget === null && wish.area === null) {
    return refused(m.match.noWishes(label), [customerRef(customer)], fill);
  }
  const { fits, more } = await candidates(at, wish, { projectIds: [customer.projectId], buildingId: null });
  const disliked = new Map(
    (await repos.dislikes.ofCustomer(customer.id, MOST_DISLIKES)).map((one) => [one.unitId, one]),
  );
  const marks = new Map<string, string>();
  const suiting = fits.filter(({ grade }) => grade !== 'far');
  const wanted = suiting.filter(({ unit }) => {
    const before = disliked.get(unit.id);
    const share = before === undefined ? undefined : cheaperBy(before, unit);
    if (before !== undefined && share !== undefined) {
      marks.set(
        unit.id,
        m.match.cheaper(before.reason === null ? undefined : m.words.dislikeReason[before.reason], share),
      );
    }
    return before === undefined || share !== undefined;
  });
  const shown = wanted.slice(0, MOST_SHOWN);
  const exact = wanted.filter(({ grade }) => grade === 'exact').length;
  const notes = [
    ...(missing.length === 0
      ? []
      : [m.match.wishesMissing(missing.map((name) => detailLabel(name, m)).join(m.common.listSeparator))]),
    ...(suiting.length === wanted.length ? [] : [m.match.leftOut(suiting.length - wanted.length)]),
  ];
  const actions: Action[] = [
    ...(shown.length > 0 && may(actor.member.role, 'unit:hold') ? [holdSelect(shown, m, customer)] : []),
    ...(shown.length > 0 && edits ? [dislikeSelect(shown, m, customer)] : []),
    ...(missing.length > 0 ? fill : []),
  ];
  const texts = [
    ...shown.map((fit) =>
      fitText(
        fit,
        m,
        [marks.get(fit.unit.id)].filter((mark) => mark !== undefined),
      ),
    ),
    ...notes,
    ...(await wordingsOf(at, customer, shown, m)),
  ];
  const blocks: Block[] = [
    ...texts.map((text): Block => ({ kind: 'text', text })),
    ...(actions.length === 0 ? [] : [{ kind: 'actions' as const, items: actions }]),
  ];
  const heading =
    shown.length === 0
      ? m.match.nothingFor(label)
      : m.match.matchHeading(label, exact, wanted.length - exact, more);
  return done({ heading, blocks }, [customerRef(customer), ...shown.map(({ unit }) => unit.key)]);
}

/** The published text of each layout that is shown, once; where none is, that there is none. */
async function wordingsOf(
  { repos }: Reading,
  { projectId }: Customer,
  fits: readonly Fit[],
  m: Messages,
): Promise<string[]> {
  const layouts = [...new Set(fits.map(({ unit }) => unit.layout))];
  const said = new Set<string>();
  const texts: string[] = [];
  for (const layout of layouts) {
    const wording = await wordingOf(repos, projectId, layout);
    const name = layout ?? m.match.project;
    if (wording === undefined) {
      texts.push(m.match.noWording(name));
    } else if (!said.has(wording.id)) {
      said.add(wording.id);
      texts.push(m.match.wording(wording.layout ?? m.match.project, wording.text));
    }
  }
  return texts;
}
