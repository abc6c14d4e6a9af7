import { defineCommand } from '../command.ts';
import { arrivalFields } from './arrivalFields.ts';
import { receiveSaid } from './receiveSaid.ts';

/**
 * 到访: somebody has come (R3.1.2). A planned visit is kept by it, a returning customer goes to his owner, somebody new becomes the
 * customer of whose turn it is; who leaves no phone, or not even a name, is received all the same.
 */
export const registerArrival = defineCommand({
  name: 'visit.arrive',
  words: { zh: ['到访'], en: ['visit'] },
  allow: 'visit:register',
  fields: arrivalFields,
  args: ['name', 'phone'],
  undo: 'restore',
  run: (context) =>
    receiveSaid(context, {
      kind: 'visit',
      command: 'visit.arrive',
      fields: arrivalFields,
      input: context.input,
    }),
});
