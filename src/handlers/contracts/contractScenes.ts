import type { Contract } from '../../domain/contract.ts';
import type { Scene } from '../holds/scene.ts';
import { scenesOf } from '../holds/scenesOf.ts';
import type { Repos } from '../ports/repos.ts';

interface ContractScene {
  readonly contract: Contract;
  readonly scene: Scene;
}

/** The contracts with these ids, each with what it is about, for lists; one that does not exist is left out. */
export async function contractScenes(
  repos: Repos,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ContractScene>> {
  const contracts = await repos.contracts.byIds([...new Set(ids)]);
  const scenes = await scenesOf(repos, contracts);
  return new Map(scenes.map(({ of, scene }) => [of.id, { contract: of, scene }]));
}
