import globalSetup from '../test/support/globalSetup.mjs';
import globalTeardown from '../test/support/globalTeardown.mjs';
import { openOffice } from '../test/support/conversation.ts';
import { fixtureDeals } from '../test/support/utterances/fixtureDeals.ts';
await globalSetup();
const o = await openOffice({ now: '2026-11-23T10:00:00+08:00' });
await fixtureDeals(o);
for (const a of process.argv.slice(2)) {
  const say = a.startsWith('!');
  const [who, ...t] = a.replace(/^!/, '').split('|');
  const text = t.join('|');
  if (say) { const r = await o.say(who!, text); console.log('SAY', text, '->', r.word, r.text.replace(/\n/g, ' / ').slice(0, 300), r.actions.map((x) => x.label).join(',')); }
  else console.log(text, '->', JSON.stringify(await o.understand(who!, text)));
}
await o.close();
await globalTeardown();
