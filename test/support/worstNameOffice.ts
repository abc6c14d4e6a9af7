import { openOffice, type Office } from './conversation.ts';

/** An office where Li has a customer of the name given, with a long note and two contacts planned for today. */
export async function openWorstNameOffice(name: string): Promise<Office> {
  const office = await openOffice();
  const form = await office.say('li', '新客');
  const submitted = await office.submit('li', form, {
    name,
    phone: '13812345678',
    note: '<@U1>\n'.repeat(200),
  });
  if (submitted.word !== 'done') {
    throw new Error(`the customer was not registered: ${submitted.word}`);
  }
  for (const hour of ['11:00', '14:00']) {
    await office.say('li', `计划 ${submitted.refs[0] ?? ''} ${hour} 电话 ${name}`);
  }
  return office;
}
