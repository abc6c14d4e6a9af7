import { defineCommand } from '../command.ts';
import { callInFields } from './arrivalFields.ts';
import { receiveSaid } from './receiveSaid.ts';

/** 来电: somebody has called in (DOMAIN 3). Who answers keeps a new customer; what the desk answers goes by turns. */
export const registerCallIn = defineCommand({
  name: 'visit.callIn',
  words: { zh: ['来电'], en: ['incoming'] },
  allow: 'visit:register',
  fields: callInFields,
  args: ['name', 'phone'],
  undo: 'restore',
  run: (context) =>
    receiveSaid(context, {
      kind: 'callIn',
      command: 'visit.callIn',
      fields: callInFields,
      input: context.input,
    }),
});
