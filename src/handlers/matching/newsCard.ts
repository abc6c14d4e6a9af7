import type { Customer } from '../../domain/customer.ts';
import type { UnitNews } from '../../domain/matching/unitNews.ts';
import type { WantedUnit } from '../../domain/matching/wantedNews.ts';
import type { Wanting } from '../../domain/matching/wantingOf.ts';
import { money } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Block, Card } from '../chat/card.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { unitLine } from '../units/unitLine.ts';
import { matchSelect } from './matchSelect.ts';

const MOST_UNITS = 5;
const MOST_NAMED = 3;
const MOST_OPTIONS = 20;

interface NewsCard {
  readonly card: Card;
  /** The units that are named. */
  readonly unitIds: readonly string[];
}

/** Units that somebody's customers want since something happened to them, and a way to recommend to each of these. */
export function newsCard(wanted: readonly WantedUnit[], m: Messages): NewsCard {
  const shown = wanted.slice(0, MOST_UNITS);
  const customers = distinct(wanted.flatMap(({ wanting }) => wanting.map(({ customer }) => customer)));
  const rest = wanted.length - shown.length;
  const blocks: Block[] = [
    ...shown.map((one): Block => ({
      kind: 'text',
      text: `${newsLine(one.news, m)}\n${whose(one.wanting, m)}`,
    })),
    ...(rest > 0 ? [{ kind: 'text' as const, text: m.match.moreNews(rest) }] : []),
    { kind: 'actions', items: [matchSelect(customers.slice(0, MOST_OPTIONS), m)] },
  ];
  return {
    card: { heading: m.match.newsHeading(wanted.length, customers.length), blocks },
    unitIds: shown.map(({ news }) => news.unit.id),
  };
}

function newsLine({ unit, kind, was }: UnitNews, m: Messages): string {
  const line = unitLine(unit, m);
  return m.match.news[kind](was === null ? line : m.match.wasPrice(line, money(was, m)));
}

function whose(wanting: readonly Wanting[], m: Messages): string {
  const names = wanting.slice(0, MOST_NAMED).map(({ customer, fit }) => {
    const label = customerLabel(customer, undefined);
    return fit.grade === 'exact' ? label : m.match.near(label);
  });
  return m.match.yoursWant(names.join(m.common.listSeparator), wanting.length, wanting.length - names.length);
}

function distinct(customers: readonly Customer[]): Customer[] {
  return [...new Map(customers.map((one) => [one.id, one])).values()];
}
