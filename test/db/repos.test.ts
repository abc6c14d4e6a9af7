import { describe } from '@jest/globals';
import { deliveriesContract } from '../contract/repos/deliveriesContract.ts';
import { engineContract } from '../contract/repos/engineContract.ts';
import { readsContract } from '../contract/repos/readsContract.ts';
import { recordsContract } from '../contract/repos/recordsContract.ts';
import { sessionContract } from '../contract/repos/sessionContract.ts';
import { webChatContract } from '../contract/repos/webChatContract.ts';
import { engines, freshDatabase } from '../support/database.ts';

describe.each(engines())('the store on %s', (engine) => {
  const open = async () => await freshDatabase(engine);
  recordsContract(open);
  readsContract(open);
  sessionContract(open);
  engineContract(open);
  deliveriesContract(open);
  webChatContract(open);
});
