import { writeFileSync } from 'node:fs';
import { ALL_COMMANDS } from '../handlers/allCommands.ts';
import { commandsText } from '../handlers/help/commandsText.ts';

/** Writes docs/COMMANDS.md anew: `npx tsx src/cli/commandsDoc.ts`. */
const file = new URL('../../docs/COMMANDS.md', import.meta.url);
writeFileSync(file, commandsText(ALL_COMMANDS));
console.log(`wrote ${file.pathname}`);
