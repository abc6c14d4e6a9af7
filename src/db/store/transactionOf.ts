import type { Session } from '../../handlers/ports/session.ts';
import type { Transaction } from '../driver/driver.ts';
import { SqlSession } from './sqlSession.ts';

/** The transaction behind a session that this store handed out. */
export function transactionOf(session: Session): Transaction {
  if (session instanceof SqlSession) {
    return session.transaction;
  }
  throw new TypeError('this session belongs to another store');
}
