import type { Actor } from '../../domain/actor.ts';
import type { GivenTo } from '../../domain/ownership/spreadFairly.ts';
import { reach } from '../../domain/permissions.ts';

/** To whom it goes, as it was said: all to one, or a level to one; what is not said is spread. Names or ids. */
export interface SaidRecipients {
  readonly to?: string | undefined;
  readonly levelA?: string | undefined;
  readonly levelB?: string | undefined;
  readonly levelC?: string | undefined;
  readonly levelD?: string | undefined;
}

export type MeantRecipients =
  | { readonly ok: true; readonly takers: readonly Actor[]; readonly givenTo: GivenTo }
  | { readonly ok: false; readonly typed: string };

/** Who takes over what: of `takers` those who are named, and for the rest the consultants, where there are any. */
export function recipientsMeant(takers: readonly Actor[], said: SaidRecipients): MeantRecipients {
  const levels = [
    ['A', said.levelA],
    ['B', said.levelB],
    ['C', said.levelC],
    ['D', said.levelD],
  ] as const;
  const givenTo: Record<string, string> = {};
  const named: Actor[] = [];
  for (const [level, typed] of levels) {
    const taker = typed === undefined ? undefined : takerNamed(takers, typed);
    if (typed !== undefined && taker === undefined) {
      return { ok: false, typed };
    }
    if (taker !== undefined) {
      givenTo[level] = taker.member.id;
      named.push(taker);
    }
  }
  if (said.to !== undefined) {
    const all = takerNamed(takers, said.to);
    return all === undefined
      ? { ok: false, typed: said.to }
      : {
          ok: true,
          takers: [...new Set([all, ...named])],
          givenTo: { ...everything(all.member.id), ...givenTo },
        };
  }
  const consultants = takers.filter(({ member }) => reach(member.role) === 'own');
  const spread = consultants.length > 0 ? consultants : takers;
  return { ok: true, takers: [...new Set([...spread, ...named])], givenTo };
}

function everything(memberId: string): GivenTo {
  return { A: memberId, B: memberId, C: memberId, D: memberId, none: memberId };
}

/** By the id or the full name; by a part of the name where it is only one. */
function takerNamed(takers: readonly Actor[], typed: string): Actor | undefined {
  const name = typed.trim();
  const exact = takers.filter(({ member }) => member.id === name || member.name === name);
  const near = exact.length > 0 ? exact : takers.filter(({ member }) => member.name.includes(name));
  return near.length === 1 ? near[0] : undefined;
}
