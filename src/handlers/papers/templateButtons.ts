import type { DocTemplate } from '../../domain/papers/docTemplate.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action } from '../chat/card.ts';
import { button } from '../replies.ts';

/** What an administrator can do about a version: one that waits is used or not, the one in use retired, an old one used again. */
export function templateButtons({ id, state }: DocTemplate, m: Messages): Action[] {
  const approve = button(m, {
    id: 'template.approve',
    label: m.paper.approve,
    style: 'primary',
    command: 'template.decide',
    input: { template: id, action: 'approve' },
  });
  const retire = button(m, {
    id: 'template.retire',
    label: state === 'draft' ? m.paper.sendBack : m.paper.retire,
    style: 'danger',
    command: 'template.decide',
    input: { template: id, action: 'retire' },
  });
  switch (state) {
    case 'draft':
      return [approve, retire];
    case 'approved':
      return [retire];
    case 'retired':
      return [approve];
  }
}
