import type { Project } from '../../domain/company.ts';
import type { Wording } from '../../domain/wording.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action, Card } from '../chat/card.ts';
import { button } from '../replies.ts';
import { wordingTitle } from './wordingTitle.ts';

/** Asks a director whether a wording may be said to customers. */
export function askWordingCard(of: {
  readonly m: Messages;
  readonly project: Project;
  readonly wording: Wording;
  /** What it would replace. */
  readonly inForce: Wording | undefined;
  readonly proposer: string;
}): Card {
  const { m, project, wording, inForce, proposer } = of;
  return {
    heading: m.wording.askHeading(wordingTitle(project, wording.layout, m), wording.number),
    blocks: [
      { kind: 'text', text: wording.text },
      {
        kind: 'facts',
        items: [
          { label: m.wording.askBy, value: proposer },
          ...(inForce === undefined ? [] : [{ label: m.wording.askNow, value: inForce.text }]),
        ],
      },
      { kind: 'actions', items: decideButtons(wording, m) },
    ],
  };
}

/** Approve, or send back. */
export function decideButtons(wording: Wording, m: Messages): Action[] {
  return [
    button(m, {
      id: 'wording.approve',
      label: m.wording.approve,
      style: 'primary',
      command: 'wording.decide',
      input: { wording: wording.id, approve: 'yes' },
    }),
    button(m, {
      id: 'wording.sendBack',
      label: m.wording.sendBack,
      style: 'danger',
      command: 'wording.decide',
      input: { wording: wording.id, approve: 'no' },
    }),
  ];
}
