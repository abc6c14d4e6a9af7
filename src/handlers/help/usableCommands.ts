import { may, type Role } from '../../domain/permissions.ts';
import type { Command } from '../command.ts';
import { hasWords } from '../registry.ts';

/** The commands that a role may use and a person can type. */
export function usableCommands(commands: readonly Command[], role: Role): readonly Command[] {
  return commands.filter((command) => hasWords(command) && may(role, command.allow));
}
