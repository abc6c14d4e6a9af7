import type { RunContext } from '../command.ts';
import type { Role } from '../../domain/permissions.ts';
import type { Access } from './memberLine.ts';

export interface MemberInput {
  readonly identity?: string;
  readonly name?: string;
  readonly role?: Role;
  readonly project?: string;
  readonly team?: string;
  readonly access?: Access;
  /** The id of a member that a button stands for, or `new` for one more of that name. */
  readonly member?: string;
}

export type MemberContext = Pick<
  RunContext<MemberInput, undefined>,
  'input' | 'repos' | 'work' | 'm' | 'deps' | 'place' | 'actor' | 'now' | 'zone'
>;
