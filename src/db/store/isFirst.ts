import { isDuplicate } from '../driver/failures.ts';

/** False when the row was already there. The statement alone is undone, the transaction goes on. */
export async function isFirst(inserting: Promise<void>): Promise<boolean> {
  try {
    await inserting;
    return true;
  } catch (error) {
    if (isDuplicate(error)) {
      return false;
    }
    throw error;
  }
}
