import type { Project } from '../../domain/company.ts';
import type { Messages } from '../../i18n/messages.ts';

/** 云溪府 C1; of the project's own text 云溪府 项目总述. */
export function wordingTitle({ name }: Pick<Project, 'name'>, layout: string | null, m: Messages): string {
  return m.wording.title(name, layout ?? m.wording.whole);
}
