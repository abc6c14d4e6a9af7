import { expect, test } from '@jest/globals';
import { LOCALES } from '../../../src/domain/company.ts';
import { commandText } from '../../../src/i18n/commandText.ts';
import { openSalesOffice } from './salesOffice.ts';

const COMMANDS = [
  'customer.register',
  'customer.find',
  'customer.edit',
  'phone.reveal',
  'followUp.log',
  'plan.make',
  'day.show',
  'operation.undo',
];

const examples = LOCALES.flatMap((locale) =>
  COMMANDS.flatMap((name) =>
    (commandText(locale, name)?.examples ?? []).map((line) => [line, name] as const),
  ),
);

test.each(examples)('the example %s works when typed as it is', async (line, name) => {
  const office = await openSalesOffice();
  await office.say('li', '改客 C12 朝向=南');
  if (line === 'find Lee') {
    await office.say('li', 'customer Ms Lee 13900139005');
  }
  const said = await office.say('li', line);
  expect([line, name, said.word]).toEqual([line, name, 'done']);
  await office.close();
});
