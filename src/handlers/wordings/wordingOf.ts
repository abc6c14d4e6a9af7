import type { Wording } from '../../domain/wording.ts';
import type { Repos } from '../ports/repos.ts';

/** What may be said to customers about a layout (R2.2.3): its own published text, or the project's; undefined where neither is. */
export async function wordingOf(
  { wordings }: Pick<Repos, 'wordings'>,
  projectId: string,
  layout: string | null,
): Promise<Wording | undefined> {
  const own = await wordings.published(projectId, layout);
  return own ?? (layout === null ? undefined : await wordings.published(projectId, null));
}
