import { scopeOf, type Scope } from '../../../domain/actor.ts';
import type { Reading } from '../../doing.ts';

const EVERYBODY = /^(?:全组|全队|全团队|全体|全员|大家|所有人|(?:the )?(?:whole )?team)$/iu;

interface TeamMeant {
  readonly scope: Scope;
  /** Null: everybody whom the speaker leads. */
  readonly name: string | null;
}

/** Whose customers a leader means: those of a team within his reach, or of all. Undefined where he leads no such team. */
export async function teamMeant(at: Reading, said: string | undefined): Promise<TeamMeant | undefined> {
  const { repos, actor, project } = at;
  const scope = scopeOf(actor);
  const name = said?.trim() ?? '';
  if (name === '' || EVERYBODY.test(name)) {
    return { scope, name: null };
  }
  const led = (await repos.company.teams()).filter(({ id, projectId }) => {
    switch (scope.kind) {
      case 'team':
        return scope.teamIds.includes(id);
      case 'project':
        return scope.projectIds.includes(projectId);
      case 'company':
        return projectId === project?.id;
      case 'own':
      case 'none':
        return false;
    }
  });
  const teams = led.filter((team) => team.name === name);
  return teams.length === 0
    ? undefined
    : { scope: { kind: 'team', memberId: '', teamIds: teams.map(({ id }) => id) }, name };
}
