import type { PaperKind } from '../../domain/papers/paperKind.ts';
import { PLACEHOLDERS, type PlaceholderKey } from '../../domain/papers/placeholders.ts';
import { may } from '../../domain/permissions.ts';
import type { Action } from '../chat/card.ts';
import type { Outcome } from '../chat/outcome.ts';
import { customerRef } from '../customers/customerRef.ts';
import type { Reading } from '../doing.ts';
import type { Deal } from '../deals/dealScene.ts';
import { button } from '../replies.ts';
import { paperRef } from './paperRef.ts';

const OF_CUSTOMER: ReadonlySet<PlaceholderKey> = new Set(['customer', 'phone', 'address']);
const OF_UNIT: ReadonlySet<PlaceholderKey> = new Set(['layout', 'builtArea', 'innerArea', 'unitPrice']);
const OF_BUILDING: ReadonlySet<PlaceholderKey> = new Set(['building', 'permit']);

/** What the records lack for a paper, whose it is and who gives it; it can also be made with blanks. */
export function missingCard(
  { m, actor }: Pick<Reading, 'm' | 'actor'>,
  of: {
    readonly kind: PaperKind;
    readonly deal: Deal;
    readonly missing: readonly PlaceholderKey[];
    readonly building: string | undefined;
  },
): Outcome {
  const { kind, deal, missing, building } = of;
  const { unit, customer } = deal.scene;
  const ref = paperRef(kind, deal);
  const names = (keys: readonly PlaceholderKey[]): string =>
    keys.map((key) => PLACEHOLDERS[key].name).join(m.common.listSeparator);
  const parts = {
    customer: missing.filter((key) => OF_CUSTOMER.has(key)),
    unit: missing.filter((key) => OF_UNIT.has(key)),
    building: missing.filter((key) => OF_BUILDING.has(key)),
  };
  const rest = missing.filter((key) => !Object.values(parts).some((keys) => keys.includes(key)));
  const said = [
    ...(parts.customer.length === 0
      ? []
      : [m.paper.missing.customer(names(parts.customer), customerRef(customer))]),
    ...(parts.unit.length === 0 ? [] : [m.paper.missing.unit(names(parts.unit), unit.key)]),
    ...(parts.building.length === 0 ? [] : [m.paper.missing.building(names(parts.building), building ?? '')]),
    ...(rest.length === 0 ? [] : [m.paper.missing.deal(names(rest), ref)]),
  ];
  const actions: Action[] = [
    ...(parts.customer.length > 0 && may(actor.member.role, 'customer:edit')
      ? [
          button(m, {
            id: 'customer.edit',
            label: m.paper.fillCustomer,
            style: 'primary',
            command: 'customer.edit',
            input: { customer: customerRef(customer), form: 'yes' },
          }),
        ]
      : []),
    button(m, {
      id: 'paper.blank',
      label: m.paper.makeBlank,
      command: `paper.${kind}`,
      input: { deal: ref, blank: 'yes' },
    }),
  ];
  return {
    kind: 'reply',
    word: 'ask',
    refs: [ref],
    card: {
      heading: m.paper.missingHeading(ref, m.paper.kinds[kind]),
      blocks: [
        { kind: 'text', text: said.join('\n') },
        { kind: 'actions', items: actions },
      ],
    },
  };
}
