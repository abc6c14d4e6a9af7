import type { DocTemplate } from '../../domain/papers/docTemplate.ts';
import type { Messages } from '../../i18n/messages.ts';

/** 认购书模板第 2 版 */
export function templateTitle({ kind, number }: Pick<DocTemplate, 'kind' | 'number'>, m: Messages): string {
  return m.paper.title(m.paper.kinds[kind], number);
}
